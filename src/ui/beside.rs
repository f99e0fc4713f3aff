//! What the screen wants made beside the frames, because it takes long in a large case: rows of tables, values of the filter.

use super::Screen;
use crate::app::choosing::{Choice, Choosing};
use crate::app::table::listing::{Listed, Listing};

/// What is wanted.
#[derive(Debug)]
pub enum Wanted {
    /// The rows of a table.
    Rows(Box<Listing>),
    /// The values of a field of the filter.
    Choices(Box<Choosing>),
}

/// What is made.
#[derive(Debug)]
pub enum Made {
    /// The rows of a table.
    Rows(Box<Listed>),
    /// The values of a field of the filter.
    Choices(Box<Choosing>, Vec<Choice>),
}

impl Made {
    /// What it holds of a case that may have gone from the screen, for whoever drops it last.
    pub fn held(&self) -> impl Send + 'static + use<> {
        match self {
            Self::Rows(listed) => (Some(listed.listing.seen.clone()), None),
            Self::Choices(choosing, _) => (None, Some((**choosing).clone())),
        }
    }
}

impl Wanted {
    /// Makes it, on whatever thread.
    pub fn make(self) -> Made {
        match self {
            Self::Rows(listing) => Made::Rows(Box::new(listing.listed())),
            Self::Choices(choosing) => {
                let choices = choosing.choices();
                Made::Choices(choosing, choices)
            }
        }
    }
}

impl Screen {
    /// What the last frame wanted; what is still wanted is wanted again by the next one.
    pub fn wanted(&mut self) -> Option<Wanted> {
        let rows = self.tables.wanted().map(|listing| Wanted::Rows(Box::new(listing)));
        rows.or_else(|| self.filter.wanted().map(|choosing| Wanted::Choices(Box::new(choosing))))
    }

    /// What the last frame left, for whoever drops it where no frame waits.
    pub fn left(&mut self) -> Option<impl Send + 'static + use<>> {
        self.filter.left()
    }

    /// Takes what was made; where something else is wanted by now, the next frame says so.
    pub fn take(&mut self, made: Made) {
        match made {
            Made::Rows(listed) => self.tables.list(*listed),
            Made::Choices(choosing, choices) => self.filter.list(*choosing, choices),
        }
    }
}
