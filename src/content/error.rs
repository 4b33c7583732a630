use crate::plan::{FieldError, quantity::Unit};
pub fn error_message(error: &FieldError, write: &dyn Fn(f64, Unit) -> String) -> String {
    let _ = (error, write(0.0, Unit::Number));
    String::new()
}
