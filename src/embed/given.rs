//! Reading a JavaScript value, whatever it is.
//!
//! A value may be a proxy, have getters that throw, or hold itself: every look into it is a call that may fail, and there is a bound
//! to how deep and how far is looked.

use js_sys::{Array, Function, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::plan::Given;

/// Lists of rows of fields, in an object, are as deep as anything goes.
const DEEPEST: usize = 3;
/// Longer lists are not read.
const MOST_ROWS: usize = 1_000;
/// Nor objects of more fields.
const MOST_FIELDS: usize = 200;
/// Values read under each field of the whole.
const MOST_VALUES: usize = 5_000;
/// Characters kept of a text: more than any text may have, so that one that is too long is told from one that is not.
const LONGEST: u32 = 2_100;

const UNREADABLE: &str = "something that cannot be read";

/// What `value` is, as far as a plan or answers can use it.
pub fn given(value: &JsValue) -> Given {
    // A plain object knows both, even where the page has put something else under their names.
    let plain = Object::new();
    let function = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok()?.dyn_into::<Function>().ok();
    let functions = function(&plain, "toString").zip(function(&plain.constructor(), "keys"));
    match functions {
        Some((tag, keys)) => Reader { tag, keys, left: MOST_VALUES }.read(value, 0),
        None => Given::Other(UNREADABLE),
    }
}

struct Reader {
    /// `Object.prototype.toString`
    tag: Function,
    /// `Object.keys`
    keys: Function,
    left: usize,
}

impl Reader {
    fn read(&mut self, value: &JsValue, depth: usize) -> Given {
        let Some(left) = self.left.checked_sub(1) else { return Given::Other("too much to read") };
        self.left = left;
        if value.is_undefined() || value.is_null() {
            Given::Nothing
        } else if let Some(number) = value.as_f64() {
            Given::Number(number)
        } else if let Some(flag) = value.as_bool() {
            Given::Flag(flag)
        } else if value.is_string() {
            Given::Text(text(value))
        } else if value.is_bigint() {
            Given::Other("a BigInt")
        } else if value.is_symbol() {
            Given::Other("a symbol")
        } else if value.is_function() {
            Given::Other("a function")
        } else {
            self.object(value, depth).unwrap_or(Given::Other(UNREADABLE))
        }
    }

    fn object(&mut self, value: &JsValue, depth: usize) -> Result<Given, JsValue> {
        // Asked of the object, this is also right for arrays of another frame.
        let tag = Reflect::apply(&self.tag, value, &Array::new())?;
        Ok(match text(&tag).as_str() {
            "[object Array]" => self.list(value, depth)?,
            "[object Object]" => self.fields(value, depth)?,
            "[object Date]" => Given::Other("a Date"),
            "[object Map]" => Given::Other("a Map"),
            "[object Set]" => Given::Other("a Set"),
            "[object Promise]" => Given::Other("a promise"),
            _ => Given::Other("an object of another kind"),
        })
    }

    fn list(&mut self, value: &JsValue, depth: usize) -> Result<Given, JsValue> {
        let rows = Reflect::get(value, &"length".into())?.as_f64().unwrap_or_default() as usize;
        if rows > MOST_ROWS {
            return Ok(Given::Long(rows));
        }
        let rows = if depth < DEEPEST { rows } else { 0 };
        let row = |row| match Reflect::get_u32(value, row) {
            Ok(inner) => self.read(&inner, depth + 1),
            Err(_) => Given::Other(UNREADABLE),
        };
        Ok(Given::List((0..rows as u32).map(row).collect()))
    }

    fn fields(&mut self, value: &JsValue, depth: usize) -> Result<Given, JsValue> {
        let names = Reflect::apply(&self.keys, &JsValue::UNDEFINED, &Array::of1(value))?.unchecked_into::<Array>();
        if names.length() as usize > MOST_FIELDS {
            return Ok(Given::Other("an object of too many fields"));
        }
        let mut fields = Vec::new();
        for name in names.iter().filter(|_| depth < DEEPEST) {
            if depth == 0 {
                // What one holds does not keep the next from being read.
                self.left = MOST_VALUES;
            }
            let inner = match Reflect::get(value, &name) {
                Ok(inner) => self.read(&inner, depth + 1),
                Err(_) => Given::Other(UNREADABLE),
            };
            fields.push((text(&name), inner));
        }
        Ok(Given::Fields(fields))
    }
}

/// A text, as long as it needs to be.
fn text(value: &JsValue) -> String {
    value.dyn_ref::<JsString>().map(|text| text.substring(0, LONGEST).into()).unwrap_or_default()
}
