//! Cuts a wasm into what a visitor sees first, and parts that arrive when they are first asked for.
//!
//! What is in the modules of a part (see [`PARTS`]) comes later, with all that only it uses. The functions that stand directly in the
//! first of these modules are gates: from outside, the part is entered through them alone. Each gate, and each function of the modules
//! that is called through a pointer, keeps its place in the table of functions; the part fills these places when it is instantiated, sharing the
//! first wasm's memory, table and functions by importing its exports, and brings the constants that only it uses. Until then a call to
//! a gate is a trap: the page waits for it.
//!
//! Parts are cut off one after the other. What two of them use stays in the first.
//!
//! It works on wasm-bindgen's output, before it is optimised, and needs the names that the linker leaves. A build that is not cut is
//! the same page in one piece.

mod calls;
mod constants;

use std::collections::BTreeSet;

use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind, GlobalKind,
    ImportKind, ImportedFunction, Module, TableId, TypeId, ir::Value,
};

use self::calls::{calls, exported, function, functions, is_gate, is_of, numbered, path, pointers};

/// What may come later: what a part is called, and by their paths in the source the modules that only it uses. The gates are in the
/// first of these.
const PARTS: [(&str, &[&str]); 6] = [
    ("later", &["ridgeline::view::later::", "ridgeline::state::check_link::"]),
    ("configured", &["ridgeline::view::configured::", "ridgeline::content::check::configured::"]),
    ("fit", &["ridgeline::view::fit::"]),
    ("review", &["ridgeline::view::review::"]),
    ("diagnosis", &["ridgeline::view::diagnosis::"]),
    ("interview", &["ridgeline::view::interview::"]),
];

/// What a part imports from: the exports of the first.
const FIRST: &str = "first";

/// Bytes that a segment of its own costs in the first.
const GAP: u32 = 8;

/// A wasm, and what was cut off from it.
pub(super) struct Cuttings {
    pub(super) first: Vec<u8>,
    pub(super) parts: Vec<Part>,
}

/// What arrives later.
pub(super) struct Part {
    pub(super) name: &'static str,
    pub(super) wasm: Vec<u8>,
}

/// Cuts `wasm`, and joins the segments that the linker kept apart.
///
/// # Errors
/// Where it is no wasm, or not of the form that wasm-bindgen gives it.
pub(super) fn split(wasm: &[u8]) -> Result<Cuttings, String> {
    let (mut whole, mut parts, mut elsewhere) = (wasm.to_vec(), Vec::new(), Vec::new());
    for (name, modules) in PARTS {
        // The same bytes give the same functions in the same order: a place in one is the same place in the other.
        let [mut first, mut part] = [parsed(&whole)?, parsed(&whole)?];
        let cut = Cut::of(&first, name, modules)?;
        if cut.gates.is_empty() {
            continue;
        }
        let all = functions(&first);
        let stay = all.iter().enumerate().filter(|(at, _)| !cut.later.contains(at)).map(|(_, id)| *id);
        let [kept, moved] = constants::part(&first, stay, &elsewhere);
        constants::fill(&mut part, &moved, Some(0))?;
        cut.leave_the_later(&mut part)?;
        elsewhere.extend(constants::mentioned(&part, &moved));
        if !kept.is_empty() {
            constants::fill(&mut first, &kept, None)?;
        }
        cut.leave_the_first(&mut first, &mut part)?;
        parts.push(Part { name, wasm: part.emit_wasm() });
        whole = first.emit_wasm();
    }
    Ok(Cuttings { first: joined(&whole)?, parts })
}

/// Joins the segments that the linker kept apart.
///
/// # Errors
/// Where it is no wasm.
pub(super) fn joined(wasm: &[u8]) -> Result<Vec<u8>, String> {
    let mut module = parsed(wasm)?;
    let all = constants::segments(&module);
    if !all.is_empty() {
        constants::fill(&mut module, &all, Some(GAP))?;
    }
    Ok(module.emit_wasm())
}

/// Gives what `part` imports from the first the names it has there now.
pub(super) fn rename(part: &[u8], exports: &[[String; 2]]) -> Result<Vec<u8>, String> {
    let mut part = parsed(part)?;
    for import in part.imports.iter_mut() {
        let new = exports.iter().find(|[old, _]| *old == import.name).map(|[_, new]| new.clone());
        import.name = new.ok_or_else(|| format!("{} is not exported under any name", import.name))?;
    }
    Ok(part.emit_wasm())
}

fn parsed(wasm: &[u8]) -> Result<Module, String> {
    Module::from_buffer(wasm).map_err(|error| format!("it cannot be cut: {error}"))
}

/// Where to cut, by the places of functions in the order of their kind.
struct Cut {
    /// What is cut off is called so.
    name: &'static str,
    /// Functions that come later.
    later: BTreeSet<usize>,
    /// Those among them that the first calls, in order.
    gates: Vec<usize>,
    /// The table that functions are called through, and its size.
    table: TableId,
    size: u64,
}

impl Cut {
    fn of(module: &Module, name: &'static str, modules: &[&str]) -> Result<Self, String> {
        let table = module.tables.main_function_table().ok().flatten().ok_or("it has no table of functions")?;
        let all = functions(module);
        let names: Vec<String> =
            all.iter().map(|id| path(module.funcs.get(*id).name.as_deref().unwrap_or(""))).collect();
        let calls: Vec<Vec<usize>> = all.iter().map(|id| calls(module, *id, &all)).collect();
        let place = |id: &FunctionId| all.binary_search(id).ok();
        let mut first = BTreeSet::new();
        let mut gates = BTreeSet::new();
        let mut waiting: Vec<usize> = Vec::new();
        let exported = module.exports.iter().filter_map(|export| match &export.item {
            ExportItem::Function(id) => place(id),
            _ => None,
        });
        waiting.extend(exported.chain(module.start.as_ref().and_then(place)));
        // What is imported is so by the first, which the part has it from.
        waiting.extend(module.imports.iter().filter_map(|import| match &import.kind {
            ImportKind::Function(id) => place(id),
            _ => None,
        }));
        for (_, id) in pointers(module)? {
            waiting.extend(place(&id).filter(|at| !modules.iter().any(|module| is_of(module, &names[*at]))));
        }
        while let Some(at) = waiting.pop() {
            if !first.insert(at) {
                continue;
            }
            for callee in &calls[at] {
                if is_gate(modules[0], &names[*callee]) {
                    gates.insert(*callee);
                } else {
                    waiting.push(*callee);
                }
            }
        }
        let later = (0..all.len()).filter(|at| !first.contains(at)).collect();
        Ok(Self { name, later, gates: gates.into_iter().collect(), table, size: module.tables.get(table).initial })
    }

    /// What is left of the whole when what comes first is taken from it.
    fn leave_the_later(&self, module: &mut Module) -> Result<(), String> {
        let all = functions(module);
        let table = module.tables.main_function_table().ok().flatten().ok_or("it has no table of functions")?;
        let exports: Vec<_> = module.exports.iter().map(walrus::Export::id).collect();
        for id in exports {
            module.exports.delete(id);
        }
        module.start = None;
        let mut places: Vec<(u64, FunctionId)> = pointers(module)?;
        places.retain(|(_, id)| all.binary_search(id).is_ok_and(|at| self.later.contains(&at)));
        places.extend((self.size..).zip(self.gates.iter().map(|gate| all[*gate])));
        let segments: Vec<_> = module.elements.iter().map(walrus::Element::id).collect();
        for id in segments {
            module.elements.delete(id);
        }
        module.tables.get_mut(table).elem_segments.clear();
        self.widen(module, table);
        for run in places.chunk_by(|(one, _), (next, _)| one + 1 == *next) {
            let offset = ConstExpr::Value(Value::I32(i32::try_from(run[0].0).map_err(|error| error.to_string())?));
            let items = ElementItems::Functions(run.iter().map(|(_, id)| *id).collect());
            let id = module.elements.add(ElementKind::Active { table, offset }, items);
            module.tables.get_mut(table).elem_segments.insert(id);
        }
        for (at, id) in all.iter().enumerate().filter(|(at, _)| !self.later.contains(at)) {
            let name = self.export(&function(at));
            let import = match &module.funcs.get(*id).kind {
                FunctionKind::Import(import) => {
                    let import = module.imports.get_mut(import.import);
                    (import.module, import.name) = (FIRST.to_owned(), name);
                    continue;
                }
                _ => module.imports.add(FIRST, &name, *id),
            };
            let ty = module.funcs.get(*id).ty();
            module.funcs.get_mut(*id).kind = FunctionKind::Import(ImportedFunction { import, ty });
        }
        module.tables.get_mut(table).import = Some(module.imports.add(FIRST, &self.export(TABLE), table));
        // Parts that are cut off after this one widen it further.
        module.tables.get_mut(table).maximum = None;
        // Before the rest is imported, so that nothing is which is not needed.
        walrus::passes::gc::run(module);
        for id in module.tables.iter().map(walrus::Table::id).filter(|id| *id != table).collect::<Vec<_>>() {
            module.tables.get_mut(id).import = Some(module.imports.add(FIRST, &self.export(OTHER_TABLE), id));
        }
        for id in module.memories.iter().map(walrus::Memory::id).collect::<Vec<_>>() {
            module.memories.get_mut(id).import = Some(module.imports.add(FIRST, &self.export(MEMORY), id));
        }
        for id in module.globals.iter().map(walrus::Global::id).collect::<Vec<_>>() {
            let name = module.globals.get(id).name.clone().ok_or("a global has no name")?;
            module.globals.get_mut(id).kind = GlobalKind::Import(module.imports.add(FIRST, &self.export(&name), id));
        }
        Ok(())
    }

    /// What is left of the whole when what comes later is taken from it, which exports what `later` imports. What it exports
    /// already, `later` imports by the name that it has.
    fn leave_the_first(&self, module: &mut Module, later: &mut Module) -> Result<(), String> {
        let all = functions(module);
        self.widen(module, self.table);
        for (slot, at) in (self.size..).zip(&self.gates) {
            let slot = i32::try_from(slot).map_err(|error| error.to_string())?;
            let ty = module.funcs.get(all[*at]).ty();
            module.funcs.get_mut(all[*at]).kind = FunctionKind::Local(self.gate(module, ty, slot));
        }
        let trap = {
            let mut trap = FunctionBuilder::new(&mut module.types, &[], &[]);
            trap.func_body().unreachable();
            trap.finish(vec![], &mut module.funcs)
        };
        for segment in module.elements.iter_mut() {
            let ElementItems::Functions(items) = &mut segment.items else { continue };
            for item in items {
                if all.binary_search(item).is_ok_and(|at| self.later.contains(&at)) {
                    *item = trap;
                }
            }
        }
        for import in later.imports.iter_mut() {
            let name = import.name.strip_prefix(&self.export("")).ok_or("an import is not the part's own")?;
            let item = match import.kind {
                ImportKind::Function(_) => ExportItem::Function(all[numbered(name).ok_or("an import has no place")?]),
                ImportKind::Memory(_) => {
                    module.memories.iter().map(|memory| memory.id().into()).next().ok_or("no memory")?
                }
                ImportKind::Table(_) if name == TABLE => self.table.into(),
                ImportKind::Table(_) => {
                    let mut others = module.tables.iter().filter(|table| table.id() != self.table);
                    others.next().map(|table| table.id().into()).ok_or("a table is missing")?
                }
                ImportKind::Global(_) => {
                    let global = module.globals.iter().find(|global| global.name.as_deref() == Some(name));
                    global.map(|global| global.id().into()).ok_or("a global is missing")?
                }
                ImportKind::Tag(_) => return Err("exceptions cannot be cut".to_owned()),
            };
            match exported(module, item) {
                Some(known) => import.name = known.name.clone(),
                None => _ = module.exports.add(&import.name, item),
            }
        }
        walrus::passes::gc::run(module);
        Ok(())
    }

    /// What the first exports something as, for this part.
    fn export(&self, name: &str) -> String {
        format!("{}: {name}", self.name)
    }

    /// Makes room for the gates in the table of functions.
    fn widen(&self, module: &mut Module, table: TableId) {
        let table = module.tables.get_mut(table);
        table.initial += self.gates.len() as u64;
        table.maximum = table.maximum.map(|most| most.max(table.initial));
    }

    /// A function that calls what stands at `slot` in the table.
    fn gate(&self, module: &mut Module, ty: TypeId, slot: i32) -> walrus::LocalFunction {
        let (takes, gives) = (module.types.params(ty).to_vec(), module.types.results(ty).to_vec());
        let locals: Vec<_> = takes.iter().map(|ty| module.locals.add(*ty)).collect();
        let mut gate = FunctionBuilder::new(&mut module.types, &takes, &gives);
        let mut body = gate.func_body();
        for local in &locals {
            body.local_get(*local);
        }
        body.i32_const(slot).call_indirect(ty, self.table);
        gate.local_func(locals)
    }
}

const MEMORY: &str = "memory";
const TABLE: &str = "table";
const OTHER_TABLE: &str = "other table";

#[cfg(test)]
mod tests;
