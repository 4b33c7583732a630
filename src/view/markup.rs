//! Elements, built by calls.
//!
//! `html!` writes out the whole construction of every element at its place, about 300 bytes of wasm each; with a few hundred
//! elements that alone is a third of what the page may weigh. These calls share one construction, and weigh a tenth.

mod names;

use std::{mem, rc::Rc};

use yew::{
    html::{
        BaseComponent, onblur, onchange, onclick, onfocus, oninput, onkeydown, onpointerleave, onpointermove, onsubmit,
        ontoggle,
    },
    prelude::*,
    virtual_dom::{AttributeOrProperty, Attributes, Listener, VChild, VList, VNode, VTag, VText},
};

use self::names::Names;

/// An element being built.
pub(super) struct El(Box<VTag>);

/// A new element.
#[inline(never)]
pub(super) fn el(tag: &'static str) -> El {
    El(Box::new(VTag::new(tag)))
}

/// A new element of a class.
#[inline(never)]
pub(super) fn div(class: &'static str) -> El {
    el("div").set("class", class)
}

/// A new paragraph of a class, with its text.
pub(super) fn p(class: &'static str, text: impl Into<AttrValue>) -> El {
    el("p").set("class", class).text(text)
}

/// A button with its words.
pub(super) fn button(words: impl Into<AttrValue>) -> El {
    el("button").set("type", "button").set("class", "button").text(words)
}

/// The same as what a screen asks for first.
#[inline(never)]
pub(super) fn primary(button: El) -> El {
    button.set("class", "button is-primary").set("part", "button-primary")
}

/// Words without an element of their own.
pub(super) fn words(text: impl Into<AttrValue>) -> VNode {
    VText::new(text.into()).into()
}

/// Nothing to see. A place is kept for what may come: Yew 0.23 loses its own among siblings that come and go.
#[inline(never)]
pub(super) fn nothing() -> VNode {
    el("span").flag("hidden", true).done()
}

/// A component with its properties.
pub(super) fn component<C: BaseComponent>(props: C::Properties) -> VNode {
    VChild::<C>::new(props, None).into()
}

impl El {
    /// Sets an attribute to words known in advance.
    #[inline(never)]
    pub(super) fn set(mut self, name: &'static str, value: &'static str) -> Self {
        self.attribute(name, Some(AttrValue::Static(value)));
        self
    }

    /// Sets an attribute.
    #[inline(never)]
    pub(super) fn attr(mut self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.attribute(name, Some(value.into()));
        self
    }

    /// Sets an attribute that is there or is not.
    #[inline(never)]
    pub(super) fn flag(mut self, name: &'static str, on: bool) -> Self {
        self.attribute(name, on.then_some(AttrValue::Static("")));
        self
    }

    /// Sets an attribute where there is a value for it.
    pub(super) fn maybe(mut self, name: &'static str, value: Option<String>) -> Self {
        self.attribute(name, value.map(AttrValue::from));
        self
    }

    /// Sets an attribute; one without a value is not there, and keeps its place.
    #[inline(never)]
    fn attribute(&mut self, name: &'static str, value: Option<AttrValue>) {
        let value = value.map(AttributeOrProperty::Attribute);
        let attributes = &mut self.0.attributes;
        let (mut keys, mut values) = match mem::take(attributes) {
            Attributes::Dynamic { keys, values } => (keys, values.into_vec()),
            _ => (&names::NONE as Names, Vec::new()),
        };
        if let Some(at) = keys.iter().position(|key| *key == name) {
            values[at] = value;
        } else {
            keys = names::and(keys, name);
            values.reserve_exact(1);
            values.push(value);
        }
        *attributes = Attributes::Dynamic { keys, values: values.into_boxed_slice() };
    }

    /// Tells it from its siblings.
    pub(super) fn key(mut self, key: impl Into<yew::virtual_dom::Key>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// Gives access to the element once it is there.
    pub(super) fn at(mut self, place: &NodeRef) -> Self {
        self.0.node_ref = place.clone();
        self
    }

    /// Sets what stands in an input.
    pub(super) fn value(mut self, value: impl Into<AttrValue>) -> Self {
        self.0.set_value(Some(value.into()));
        self
    }

    /// Checks an input, or unchecks it.
    pub(super) fn checked(mut self, on: bool) -> Self {
        self.0.set_checked(on);
        self
    }

    /// Adds words.
    pub(super) fn text(self, text: impl Into<AttrValue>) -> Self {
        self.node(words(text))
    }

    /// Adds a child.
    pub(super) fn with(self, child: impl Into<VNode>) -> Self {
        self.node(child.into())
    }

    #[inline(never)]
    fn node(mut self, child: VNode) -> Self {
        self.0.add_child(child);
        self
    }

    /// Adds children that come and go, each with its key.
    pub(super) fn each(self, children: impl IntoIterator<Item = El>) -> Self {
        // Not `collect`, which weighs more at each of its places.
        let mut list = Vec::new();
        for child in children {
            push(&mut list, child);
        }
        self.list(list)
    }

    /// Adds children as one list.
    #[inline(never)]
    pub(super) fn list(self, children: Vec<VNode>) -> Self {
        self.node(VList::from(children).into())
    }

    #[inline(never)]
    fn on(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.add_listener(listener);
        self
    }

    /// Calls back when it is pressed.
    pub(super) fn on_click(self, call: Callback<MouseEvent>) -> Self {
        self.on(Rc::new(onclick::Wrapper::new(call)))
    }

    /// Calls back when it is typed in.
    pub(super) fn on_input(self, call: Callback<InputEvent>) -> Self {
        self.on(Rc::new(oninput::Wrapper::new(call)))
    }

    /// Calls back when another choice is made.
    pub(super) fn on_change(self, call: Callback<Event>) -> Self {
        self.on(Rc::new(onchange::Wrapper::new(call)))
    }

    /// Calls back when it is folded or unfolded.
    pub(super) fn on_toggle(self, call: Callback<Event>) -> Self {
        self.on(Rc::new(ontoggle::Wrapper::new(call)))
    }

    /// Calls back when it is entered.
    pub(super) fn on_focus(self, call: Callback<FocusEvent>) -> Self {
        self.on(Rc::new(onfocus::Wrapper::new(call)))
    }

    /// Calls back when it is left.
    pub(super) fn on_blur(self, call: Callback<FocusEvent>) -> Self {
        self.on(Rc::new(onblur::Wrapper::new(call)))
    }

    /// Calls back when it is submitted.
    pub(super) fn on_submit(self, call: Callback<SubmitEvent>) -> Self {
        self.on(Rc::new(onsubmit::Wrapper::new(call)))
    }

    /// Calls back when a key goes down on it.
    pub(super) fn on_key_down(self, call: Callback<KeyboardEvent>) -> Self {
        self.on(Rc::new(onkeydown::Wrapper::new(call)))
    }

    /// Calls back while a pointer moves over it.
    pub(super) fn on_pointer_move(self, call: Callback<PointerEvent>) -> Self {
        self.on(Rc::new(onpointermove::Wrapper::new(call)))
    }

    /// Calls back when a pointer leaves it.
    pub(super) fn on_pointer_leave(self, call: Callback<PointerEvent>) -> Self {
        self.on(Rc::new(onpointerleave::Wrapper::new(call)))
    }

    /// The element, built.
    #[inline(never)]
    pub(super) fn done(self) -> VNode {
        VNode::VTag(Rc::new(*self.0))
    }
}

#[inline(never)]
fn push(list: &mut Vec<VNode>, child: El) {
    list.push(child.done());
}

impl From<El> for VNode {
    fn from(built: El) -> Self {
        built.done()
    }
}

/// `text` with what stands between `*` set strong.
pub(super) fn marked(text: &str) -> VNode {
    let parts = text.split('*').enumerate().map(|(at, part)| {
        let part = part.to_owned();
        if at % 2 == 0 { words(part) } else { el("strong").text(part).done() }
    });
    VList::from(parts.collect::<Vec<_>>()).into()
}
