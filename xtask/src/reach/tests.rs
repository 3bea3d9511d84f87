//! What is within reach stays and is found by its new number.

use super::*;
use wasm_encoder::{
    CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection, ImportSection,
    Instruction as I, MemorySection, MemoryType, Module, RefType, TypeSection,
};

/// How many functions of its own the program has; the import comes before them.
const FUNCTIONS: u32 = 8;
const MAIN: u32 = 1;
/// Where its memory begins.
const START: u32 = 0x1000;

/// The number by which the function is called; all but `main` have one.
fn number(function: u32) -> u32 {
    FIRST + function - MAIN - 1
}

/// A program of `main` with these steps, and of functions in the table that do
/// nothing but say who they are.
fn program(main: &[I<'_>], memory: &[u32], first: u32) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let mut imports = ImportSection::new();
    imports.import("host", "say", EntityType::Function(0));
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for own in MAIN..=FUNCTIONS {
        functions.function(0);
        let mut function = Function::new([]);
        if own == MAIN {
            for step in main {
                function.instruction(step);
            }
        } else {
            let name = 1000 + own.cast_signed();
            function
                .instruction(&I::I32Const(name))
                .instruction(&I::Drop);
        }
        function.instruction(&I::End);
        code.function(&function);
    }
    let mut tables = TableSection::new();
    let size = u64::from(first + FUNCTIONS - 1);
    tables.table(TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: size,
        maximum: Some(size),
        shared: false,
    });
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut exports = ExportSection::new();
    exports.export("main", ExportKind::Func, MAIN);
    let mut elements = ElementSection::new();
    let table: Vec<u32> = (MAIN + 1..=FUNCTIONS).collect();
    elements.active(
        None,
        &ConstExpr::i32_const(first.cast_signed()),
        Elements::Functions(table.into()),
    );
    let bytes: Vec<u8> = memory.iter().flat_map(|word| word.to_le_bytes()).collect();
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(START.cast_signed()), bytes);
    let mut module = Module::new();
    module
        .section(&types)
        .section(&imports)
        .section(&functions)
        .section(&tables)
        .section(&memories)
        .section(&exports)
        .section(&elements)
        .section(&code)
        .section(&data);
    module.finish()
}

/// What is left: who is in the table, and the words of the memory.
fn left(main: &[I<'_>], memory: &[u32], named: &[u32]) -> (Vec<u32>, Vec<u32>) {
    let before = program(main, memory, FIRST);
    let mut all = numbers(&before).unwrap();
    all.extend(named);
    let after = reached(&before, &all).unwrap();
    let mut table = Vec::new();
    let mut words = Memory::default();
    for payload in Parser::new(0).parse_all(&after) {
        match payload.unwrap() {
            Payload::ElementSection(section) => {
                for element in section {
                    let element = element.unwrap();
                    let ElementItems::Functions(functions) = element.items else {
                        panic!("no functions");
                    };
                    table = functions.into_iter().map(Result::unwrap).collect();
                }
            }
            Payload::TableSection(section) => {
                let size: Vec<u64> = section
                    .into_iter()
                    .map(|table| table.unwrap().ty.initial)
                    .collect();
                assert!(size[0] <= u64::from(FUNCTIONS));
            }
            Payload::DataSection(section) => words.read(section).unwrap(),
            _ => {}
        }
    }
    let words = words.words().filter_map(|at| words.word(at)).collect();
    (table, words)
}

fn address(words: u32) -> u32 {
    START + 4 * words
}

/// Steps that name these numbers.
fn names(numbers: &[u32]) -> Vec<I<'static>> {
    let steps = numbers
        .iter()
        .flat_map(|number| [I::I32Const(number.cast_signed()), I::Drop]);
    steps.collect()
}

#[test]
fn who_is_named_by_a_number_stays() {
    assert_eq!(left(&names(&[number(4), 7]), &[], &[]), (vec![4], vec![]));
    // Such a number anywhere in the memory counts, too.
    let memory = [5, number(3), number(6)];
    assert_eq!(left(&[], &memory, &[]), (vec![3, 6], vec![5, 1, 2]));
}

#[test]
fn numbers_count_from_one() {
    let before = program(&names(&[number(4), number(7)]), &[number(6)], FIRST);
    let after = reached(&before, &numbers(&before).unwrap()).unwrap();
    let program = Program::read(&after);
    // It begins at another number now.
    assert!(program.is_err());
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(&after) {
        if let Payload::CodeSectionEntry(body) = payload.unwrap() {
            found.push(Named::by(&body).unwrap().numbers);
        }
    }
    assert_eq!(found[0], [1, 3]);
}

/// Two lists of methods, of which the second is named by nobody any more.
#[test]
fn methods_that_nobody_looks_up_go() {
    let list = |methods: [u32; 3]| {
        [
            number(methods[0]),
            24,
            8,
            number(methods[1]),
            number(methods[2]),
        ]
    };
    let memory = [list([2, 3, 4]), list([5, 6, 7])].concat();
    let (table, words) = left(&names(&[address(0)]), &memory, &[address(5)]);
    assert_eq!(table, [2, 3, 4]);
    assert_eq!(words, [1, 24, 8, 2, 3, 0, 0, 0, 0, 0]);
    // Named by the first alone: within reach as soon as that is.
    let mut linked = memory.clone();
    linked.push(address(5));
    let (table, _) = left(&names(&[address(0)]), &linked, &[]);
    assert_eq!(table, [2, 3, 4, 5, 6, 7]);
}

#[test]
fn who_names_the_middle_of_a_list_names_it() {
    let memory = [number(2), 24, 8, number(3)];
    for middle in [1, 2] {
        let (table, _) = left(&names(&[address(middle)]), &memory, &[address(0)]);
        assert_eq!(table, [2, 3]);
    }
    // Nobody reads what stands before a method that is looked up by its address.
    let look = [
        I::I32Const(0),
        I::I32Load(wasm_encoder::MemArg {
            offset: u64::from(address(3)),
            align: 2,
            memory_index: 0,
        }),
        I::Drop,
    ];
    let (table, words) = left(&look, &memory, &[address(0)]);
    assert_eq!((table, words), (vec![3], vec![0, 0, 0, 1]));
}

#[test]
fn what_is_no_list_of_methods_stays() {
    for (memory, kept) in [
        // Nothing has ever named its address.
        (vec![0, number(2), 24, 8, number(3)], vec![2, 3]),
        // Too large, aligned to no power of two or to too much, without a method.
        (vec![number(2), (1 << 20) + 1, 8, number(3)], vec![2, 3]),
        (vec![number(2), 24, 7, number(3)], vec![2, 3]),
        (vec![number(2), 24, 32, number(3)], vec![2, 3]),
        (vec![0, 24, 8, 24, number(3)], vec![3]),
        // It does not begin with how it is dropped.
        (vec![24, 8, 8, number(3)], vec![3]),
        // Four functions.
        (
            vec![number(2), number(3), number(4), number(5)],
            vec![2, 3, 4, 5],
        ),
    ] {
        let (table, words) = left(&[], &memory, &[address(0)]);
        assert_eq!(table, kept, "{memory:?}");
        assert_eq!(words.len(), memory.len());
    }
}

#[test]
fn a_list_ends_where_another_thing_is_named() {
    let memory = [number(2), 24, 8, number(3), number(4), number(5)];
    let (table, words) = left(&[], &memory, &[address(0), address(4)]);
    assert_eq!(table, [4, 5]);
    assert_eq!(words, [0, 0, 0, 0, 1, 2]);
}

#[test]
fn a_table_from_elsewhere_is_refused() {
    let other = program(&[], &[], 1);
    let found = numbers(&other).and_then(|named| reached(&other, &named));
    let said = format!("{:#}", found.unwrap_err());
    assert!(said.contains("begins at"), "{said}");
}
