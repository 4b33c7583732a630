//! What calls what, and what belongs where, by its symbol.

use walrus::ir::{self, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, ElementItems, ElementKind, Export, ExportItem, FunctionId, FunctionKind, Module};

/// All functions, in the order in which they were read, which is that of their ids.
pub(super) fn functions(module: &Module) -> Vec<FunctionId> {
    let mut all: Vec<FunctionId> = module.funcs.iter().map(walrus::Function::id).collect();
    all.sort_unstable();
    all
}

/// What is called through a pointer, and its place in the table.
pub(super) fn pointers(module: &Module) -> Result<Vec<(u64, FunctionId)>, String> {
    let mut found = Vec::new();
    for segment in module.elements.iter() {
        match (&segment.kind, &segment.items) {
            (
                ElementKind::Active { offset: ConstExpr::Value(Value::I32(offset)), .. },
                ElementItems::Functions(items),
            ) => {
                let offset = u64::try_from(*offset).map_err(|error| error.to_string())?;
                found.extend((offset..).zip(items.iter().copied()));
            }
            (ElementKind::Declared, ElementItems::Functions(_)) => {}
            _ => return Err("its table of functions is not filled in a way that is known here".to_owned()),
        }
    }
    found.sort_unstable_by_key(|(place, _)| *place);
    Ok(found)
}

/// What a function calls, by place.
pub(super) fn calls(module: &Module, id: FunctionId, all: &[FunctionId]) -> Vec<usize> {
    struct Callees<'a>(&'a [FunctionId], Vec<usize>);
    impl Visitor<'_> for Callees<'_> {
        fn visit_function_id(&mut self, id: &FunctionId) {
            self.1.extend(self.0.binary_search(id));
        }
    }
    let FunctionKind::Local(function) = &module.funcs.get(id).kind else { return Vec::new() };
    let mut callees = Callees(all, Vec::new());
    let entry: ir::InstrSeqId = function.entry_block();
    dfs_in_order(&mut callees, function, entry);
    callees.1.sort_unstable();
    callees.1.dedup();
    callees.1
}

/// A symbol's path without the digests of its crates: `a[0f]::b` is `a::b`.
pub(super) fn path(symbol: &str) -> String {
    let mut path = String::with_capacity(symbol.len());
    let mut depth = 0_u32;
    for letter in symbol.chars() {
        match letter {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => path.push(letter),
            _ => {}
        }
    }
    path
}

/// It is defined in `module`, as a closure in it or what drops that is. Not what is made for such a closure elsewhere: the compiler may
/// have joined that with its like for others, under this name.
pub(super) fn is_of(module: &str, path: &str) -> bool {
    path.trim_start_matches('<').starts_with(module)
        || path.strip_prefix("core::ptr::drop_in_place::<").is_some_and(|of| of.starts_with(module))
}

/// It stands directly in `module`.
pub(super) fn is_gate(module: &str, path: &str) -> bool {
    path.strip_prefix(module).is_some_and(|name| !name.contains("::") && !name.is_empty())
}

/// What the function at a place is imported as.
pub(super) fn function(at: usize) -> String {
    format!("function {at}")
}

/// The place of the function that is imported as `name`.
pub(super) fn numbered(name: &str) -> Option<usize> {
    name.strip_prefix("function ")?.parse().ok()
}

/// What `item` is exported as.
pub(super) fn exported(module: &Module, item: ExportItem) -> Option<&Export> {
    match item {
        ExportItem::Function(id) => module.exports.get_exported_func(id),
        ExportItem::Table(id) => module.exports.get_exported_table(id),
        ExportItem::Memory(id) => module.exports.get_exported_memory(id),
        ExportItem::Global(id) => module.exports.get_exported_global(id),
        ExportItem::Tag(_) => None,
    }
}
