use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, FunctionBuilder, FunctionId, ImportKind, Module, RefType, ir::Value,
};

use super::{calls::path, rename, split};

/// A function that mentions these numbers and calls these functions.
fn function(module: &mut Module, name: &str, numbers: &[i32], callees: &[FunctionId]) -> FunctionId {
    let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
    builder.name(name.to_owned());
    let mut body = builder.func_body();
    for number in numbers {
        body.i32_const(*number).drop();
    }
    for callee in callees {
        body.call(*callee);
    }
    builder.finish(vec![], &mut module.funcs)
}

const BOTH: i32 = 1000;
const MINE: i32 = 1020;
const SHORT: i32 = 1037;
const OTHER: i32 = 1043;
const FIGURES: i32 = 1062;
const TABLE: i32 = 1090;

/// A page that calls a panel, which calls what only it and what both use; a press that is called through a pointer.
fn page() -> Vec<u8> {
    let mut module = Module::default();
    let memory = module.memories.add_local(false, false, 1, None, None);
    for (start, text) in [
        (BOTH, "words for us both. "),
        (MINE, "words of a panel."),
        (SHORT, "Cut"),
        (OTHER, "more words of it."),
        (FIGURES, "\u{8}expects \u{8} by then\0"),
        (TABLE, "\u{8}no text\0"),
    ] {
        let offset = ConstExpr::Value(Value::I32(start));
        let data = module.data.add(DataKind::Active { memory, offset }, text.as_bytes().to_vec());
        module.memories.get_mut(memory).data_segments.insert(data);
    }
    let shared = function(&mut module, "shared[1f]::work", &[], &[]);
    let own = function(&mut module, "panel[2f]::own", &[OTHER, SHORT, FIGURES, TABLE], &[shared]);
    let gate = function(&mut module, "ridgeline[3f]::view::later::panel", &[MINE, BOTH], &[own, shared]);
    let press = function(&mut module, "<ridgeline[3f]::view::later::goal::panel::{closure#0} as F>::call", &[], &[own]);
    let plain = function(&mut module, "ridgeline[3f]::view::press", &[], &[]);
    let main = function(&mut module, "main", &[BOTH], &[gate, shared]);
    module.exports.add("main", main);
    module.exports.add("memory", memory);
    let table = module.tables.add_local(false, 3, Some(3), RefType::FUNCREF);
    let offset = ConstExpr::Value(Value::I32(1));
    let items = ElementItems::Functions(vec![press, plain]);
    let segment = module.elements.add(ElementKind::Active { table, offset }, items);
    module.tables.get_mut(table).elem_segments.insert(segment);
    module.exports.add("table", table);
    module.emit_wasm()
}

fn halves() -> [Module; 2] {
    let cuttings = split(&page()).unwrap();
    let [part] = &cuttings.parts[..] else { panic!("there is one part in it") };
    assert_eq!(part.name, "later");
    [&cuttings.first, &part.wasm].map(|wasm| Module::from_buffer(wasm).unwrap())
}

fn names(module: &Module) -> Vec<String> {
    let local = module.funcs.iter().filter(|function| matches!(function.kind, walrus::FunctionKind::Local(_)));
    let mut names: Vec<_> = local.filter_map(|function| function.name.clone()).map(|name| path(&name)).collect();
    names.sort();
    names
}

/// What a module puts at an address.
fn at(module: &Module, address: i32) -> Option<u8> {
    module.data.iter().find_map(|data| match &data.kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } => {
            data.value.get(usize::try_from(address - start).ok()?).copied()
        }
        _ => None,
    })
}

#[test]
fn each_half_has_what_it_alone_uses() {
    let [first, later] = halves();
    assert!(!names(&first).iter().any(|name| name == "panel::own"));
    assert_eq!(
        names(&later),
        [
            "<ridgeline::view::later::goal::panel::{closure#0} as F>::call",
            "panel::own",
            "ridgeline::view::later::panel"
        ]
    );
    assert!(names(&first).contains(&"shared::work".to_owned()));
}

#[test]
fn the_second_imports_what_the_first_exports_and_fills_its_table() {
    let [first, later] = halves();
    for import in later.imports.iter() {
        assert_eq!(import.module, "first");
        assert!(first.exports.iter().any(|export| export.name == import.name), "{} is not exported", import.name);
    }
    assert!(
        later.imports.iter().any(|import| matches!(import.kind, ImportKind::Function(_))),
        "what both use is shared"
    );
    // The pointer at 1, and the gate behind the table as it was.
    let mut places: Vec<_> = super::pointers(&later).unwrap().into_iter().map(|(place, _)| place).collect();
    places.sort_unstable();
    assert_eq!(places, [1, 3]);
    let table = first.tables.main_function_table().unwrap().unwrap();
    assert_eq!((first.tables.get(table).initial, first.tables.get(table).maximum), (4, Some(4)));
    assert_eq!(super::pointers(&first).unwrap().len(), 2);
}

#[test]
fn texts_go_where_they_are_used_and_nothing_is_written_over() {
    let [first, later] = halves();
    assert_eq!((at(&first, BOTH), at(&later, BOTH)), (Some(b'w'), None));
    assert_eq!((at(&first, MINE).filter(|byte| *byte != 0), at(&later, MINE)), (None, Some(b'w')));
    assert_eq!((at(&first, OTHER).filter(|byte| *byte != 0), at(&later, OTHER)), (None, Some(b'm')));
    assert_eq!(
        (at(&first, SHORT), at(&later, SHORT)),
        (Some(b'C'), None),
        "too short to be moved, and to be overwritten"
    );
    assert_eq!((at(&first, FIGURES).filter(|byte| *byte != 0), at(&later, FIGURES)), (None, Some(8)));
    assert_eq!((at(&first, TABLE), at(&later, TABLE)), (Some(8), None), "what only begins as a text does is none");
}

#[test]
fn imports_follow_the_names_of_the_first_half() {
    let second = split(&page()).unwrap().parts.remove(0).wasm;
    let old: Vec<String> =
        Module::from_buffer(&second).unwrap().imports.iter().map(|import| import.name.clone()).collect();
    let exports: Vec<[String; 2]> = old.iter().enumerate().map(|(at, old)| [old.clone(), format!("x{at}")]).collect();
    let later = Module::from_buffer(&rename(&second, &exports).unwrap()).unwrap();
    assert!(later.imports.iter().all(|import| import.name.starts_with('x')));
    assert!(rename(&second, &exports[1..]).unwrap_err().contains("not exported"));
}

#[test]
fn a_wasm_without_gates_stays_whole() {
    let mut module = Module::default();
    let main = function(&mut module, "main", &[], &[]);
    module.exports.add("main", main);
    module.tables.add_local(false, 1, Some(1), RefType::FUNCREF);
    assert!(split(&module.emit_wasm()).unwrap().parts.is_empty());
    assert!(split(b"no wasm").is_err());
}

/// A page that opens two parts. Each uses a table of texts of its own, one also what the other does.
fn parted() -> Vec<u8> {
    let mut module = Module::default();
    let memory = module.memories.add_local(false, false, 1, None, None);
    let mut put = |start: i32, bytes: Vec<u8>| {
        let offset = ConstExpr::Value(Value::I32(start));
        let data = module.data.add(DataKind::Active { memory, offset }, bytes);
        module.memories.get_mut(memory).data_segments.insert(data);
    };
    for (start, text) in [
        (2000, "asked in a review"),
        (2100, "asked in an interview"),
        (2200, "asked in both of them"),
        (2300, "asked on the page itself"),
    ] {
        put(start, text.as_bytes().to_vec());
    }
    for (start, addresses) in [(3000, [2000, 2200]), (3100, [2100, 2200]), (3200, [2300, 2300])] {
        put(start, addresses.into_iter().flat_map(i32::to_le_bytes).collect());
    }
    // No addresses: whether somebody counts to it cannot be told.
    put(3300, vec![7; 8]);
    let review = function(&mut module, "ridgeline[1f]::view::review::extras", &[3000], &[]);
    let interview = function(&mut module, "ridgeline[1f]::view::interview::screen", &[3100], &[]);
    let main = function(&mut module, "main", &[3200], &[review, interview]);
    module.exports.add("main", main);
    module.exports.add("memory", memory);
    let table = module.tables.add_local(false, 1, Some(1), RefType::FUNCREF);
    module.exports.add("table", table);
    module.emit_wasm()
}

#[test]
fn each_part_has_its_own_and_what_two_use_stays() {
    let cuttings = split(&parted()).unwrap();
    assert_eq!(cuttings.parts.iter().map(|part| part.name).collect::<Vec<_>>(), ["review", "interview"]);
    let first = Module::from_buffer(&cuttings.first).unwrap();
    let [review, interview] = [0, 1].map(|at| Module::from_buffer(&cuttings.parts[at].wasm).unwrap());
    let is_in = |module: &Module, address| at(module, address).is_some_and(|byte| byte != 0);
    for (address, expected) in [
        (2000, [false, true, false]),
        (3000, [false, true, false]),
        (2100, [false, false, true]),
        (3100, [false, false, true]),
        (2200, [true, false, false]),
        (2300, [true, false, false]),
        (3200, [true, false, false]),
        (3300, [true, false, false]),
    ] {
        assert_eq!([&first, &review, &interview].map(|module| is_in(module, address)), expected, "{address}");
    }
    // Each has a gate of its own behind the table.
    let places = |module: &Module| super::pointers(module).unwrap().into_iter().map(|(at, _)| at).collect::<Vec<_>>();
    assert_eq!([places(&review), places(&interview)], [[1], [2]]);
    // The table that both fill has grown since the first was cut off.
    for part in [&review, &interview] {
        let filled = part.tables.main_function_table().unwrap().unwrap();
        assert_eq!(part.tables.get(filled).maximum, None);
    }
    let exported: Vec<&str> = first.exports.iter().map(|export| &*export.name).collect();
    for part in [&review, &interview] {
        assert!(part.imports.iter().all(|import| exported.contains(&&*import.name)), "{exported:?}");
    }
    // Both import the memory and the table, which the first has once.
    let of_both = |import: &&walrus::Import| review.imports.iter().any(|other| other.name == import.name);
    assert_eq!(interview.imports.iter().filter(of_both).count(), 2);
    assert_eq!(exported, ["main", "memory", "table"]);
}
