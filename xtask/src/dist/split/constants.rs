//! Constants that only a part uses go with it: its texts, and the tables that lead to them.
//!
//! The linker leaves every constant a segment of its own (`--no-merge-data-segments`). What a number in the code means cannot be told, so
//! that whatever may be an address in a segment counts as one, in the code and in what the code reaches. Only two kinds are moved: what
//! reads as words, or as words with places for figures in between, which holds no addresses itself; and what holds the address of another
//! constant, which is no table of numbers. Whoever may reach into the middle of them by arithmetic counts as reaching them. Where the
//! linker left one segment, all stays.

use std::collections::BTreeSet;

use walrus::ir::{Const, Load, Store, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, DataKind, FunctionId, FunctionKind, Module};

/// A constant in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    pub(super) start: u32,
    pub(super) bytes: Vec<u8>,
}

impl Segment {
    fn end(&self) -> u32 {
        self.start + self.bytes.len() as u32
    }

    /// Words for a reader or for the browser, or what `format!` keeps of its own.
    fn is_text(&self) -> bool {
        (self.bytes.len() >= LEAST && is_words(&self.bytes)) || is_template(&self.bytes)
    }

    /// The numbers in it that could be addresses, which are aligned.
    fn words(&self) -> impl Iterator<Item = u32> {
        let skip = self.start.next_multiple_of(4) - self.start;
        let aligned = self.bytes.get(skip as usize..).unwrap_or(&[]);
        aligned.chunks_exact(4).filter_map(|word| Some(u32::from_le_bytes(word.try_into().ok()?)))
    }
}

/// Bytes below which a text is not worth moving.
const LEAST: usize = 4;

/// Letters, in lines or not, and no zeros, so no address: none is so high that it has no zero in it.
fn is_words(bytes: &[u8]) -> bool {
    str::from_utf8(bytes).is_ok_and(|text| !text.contains(|letter: char| letter.is_control() && letter != '\n'))
}

/// What `format!` keeps: pieces of text, each behind its length, with places between them, and a zero at the end. The form is described at
/// `core::fmt::Arguments`; another would not be taken for a text, and stay.
fn is_template(bytes: &[u8]) -> bool {
    let (mut rest, mut letters) = (bytes, 0);
    while let Some((&kind, after)) = rest.split_first() {
        let length = match kind {
            0 => return after.is_empty() && letters > 0,
            1..0x80 => usize::from(kind),
            // A place for a figure, written in a plain way.
            0xC0 => 0,
            _ => return false,
        };
        let Some((piece, after)) = after.split_at_checked(length) else { return false };
        if !is_words(piece) {
            return false;
        }
        letters += length;
        rest = after;
    }
    false
}

/// How far behind a place a table may begin that is reached from there: by the value of a byte.
const REACH: u32 = 256;

/// The constants of a module, in the order of their addresses; none where its memory is not filled in the known way.
pub(super) fn segments(module: &Module) -> Vec<Segment> {
    let mut found: Vec<Segment> = module
        .data
        .iter()
        .filter_map(|data| match &data.kind {
            DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } => {
                Some(Segment { start: u32::try_from(*start).ok()?, bytes: data.value.clone() })
            }
            _ => None,
        })
        .collect();
    found.sort_unstable_by_key(|segment| segment.start);
    if found.len() == module.data.iter().count() { found } else { Vec::new() }
}

/// Parts the segments into those that the functions which `stay` may reach, or who mentions the numbers `elsewhere`, and those that
/// they cannot.
pub(super) fn part(module: &Module, stay: impl Iterator<Item = FunctionId>, elsewhere: &[u32]) -> [Vec<Segment>; 2] {
    let all = segments(module);
    let starts: BTreeSet<u32> = all.iter().map(|segment| segment.start).collect();
    let may_move: Vec<bool> =
        all.iter().map(|segment| segment.is_text() || segment.words().any(|word| starts.contains(&word))).collect();
    let mut waiting: Vec<u32> = stay.flat_map(|id| numbers(module, id)).chain(elsewhere.iter().copied()).collect();
    let mut reached = BTreeSet::new();
    for (at, segment) in all.iter().enumerate().filter(|(at, _)| !may_move[*at]) {
        reached.insert(at);
        waiting.extend(segment.words());
    }
    while let Some(number) = waiting.pop() {
        let next = all.partition_point(|segment| segment.start <= number);
        let Some(here) = next.checked_sub(1) else { continue };
        let range = if all[here].start == number {
            here..next
        } else {
            // Into the middle, or to what stands before or behind by so much.
            let far = all.partition_point(|segment| segment.start < number.saturating_add(REACH));
            if number > all[here].end().saturating_add(REACH) && far == next {
                // No address: there is nothing near it.
                continue;
            }
            here.saturating_sub(1)..far.max(next + 1).min(all.len())
        };
        for at in range {
            if reached.insert(at) && !all[at].is_text() {
                waiting.extend(all[at].words());
            }
        }
    }
    let (mut kept, mut moved) = (Vec::new(), Vec::new());
    for (at, segment) in all.into_iter().enumerate() {
        if reached.contains(&at) { kept.push(segment) } else { moved.push(segment) }
    }
    [kept, moved]
}

/// What may be an address in the functions of `module` or in `segments`, and is not in one of these.
pub(super) fn mentioned(module: &Module, segments: &[Segment]) -> Vec<u32> {
    let code = module.funcs.iter().flat_map(|function| numbers(module, function.id()));
    let words = segments.iter().filter(|segment| !segment.is_text()).flat_map(Segment::words);
    let is_own = |number: u32| {
        let next = segments.partition_point(|segment| segment.start <= number);
        next.checked_sub(1).is_some_and(|here| number < segments[here].end())
    };
    code.chain(words).filter(|number| !is_own(*number)).collect()
}

/// Fills the memory with these segments and nothing else. Neighbours become one, with zeros over a `gap` of so many bytes between them:
/// none where another module fills it. Without a gap each stays one.
pub(super) fn fill(module: &mut Module, segments: &[Segment], gap: Option<u32>) -> Result<(), String> {
    let memory = module.memories.iter().map(walrus::Memory::id).next().ok_or("it has no memory")?;
    let old: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in old {
        module.data.delete(id);
    }
    module.memories.get_mut(memory).data_segments.clear();
    for run in segments.chunk_by(|one, next| gap.is_some_and(|gap| next.start - one.end() <= gap)) {
        let mut bytes = Vec::new();
        for segment in run {
            bytes.resize((segment.start - run[0].start) as usize, 0);
            bytes.extend(&segment.bytes);
        }
        let offset = ConstExpr::Value(Value::I32(run[0].start.cast_signed()));
        let id = module.data.add(DataKind::Active { memory, offset }, bytes);
        module.memories.get_mut(memory).data_segments.insert(id);
    }
    Ok(())
}

/// The numbers in a function that may be addresses: constants, two in one of twice the width, and offsets of what is read and written.
fn numbers(module: &Module, id: FunctionId) -> Vec<u32> {
    struct Numbers(Vec<u32>);
    impl Visitor<'_> for Numbers {
        fn visit_const(&mut self, instr: &Const) {
            match instr.value {
                Value::I32(number) => self.0.push(number.cast_unsigned()),
                Value::I64(number) => self.0.extend([number as u32, (number >> 32) as u32]),
                _ => {}
            }
        }

        fn visit_load(&mut self, instr: &Load) {
            self.0.push(instr.arg.offset as u32);
        }

        fn visit_store(&mut self, instr: &Store) {
            self.0.push(instr.arg.offset as u32);
        }
    }
    let FunctionKind::Local(function) = &module.funcs.get(id).kind else { return Vec::new() };
    let mut numbers = Numbers(Vec::new());
    dfs_in_order(&mut numbers, function, function.entry_block());
    numbers.0
}
