//! `to_owned` on a borrow means what is borrowed.

use std::cell::{Ref, RefCell};
use std::path::{Path, PathBuf};

async fn work(_: &Path) {}

pub struct File {
    path: RefCell<Option<PathBuf>>,
}

impl File {
    fn path(&self) -> Result<Ref<'_, Path>, String> {
        match *self.path.borrow() {
            None => Err("no path".to_owned()),
            Some(_) => Ok(Ref::map(self.path.borrow(), |path| path.as_ref().unwrap().as_path())),
        }
    }

    pub async fn remove(&self) -> Result<(), String> {
        let path = self.path()?.to_owned();
        work(&path).await;
        Ok(())
    }

    pub async fn removes_what_it_borrows(&self) -> Result<(), String> {
        let path = self.path()?; //~ refcell_across_await
        work(&path).await;
        Ok(())
    }

    pub async fn whole(&self) {
        let path = self.path.borrow().to_owned();
        if let Some(path) = path {
            work(&path).await;
        }
    }

    /// The borrow is a temporary of the condition.
    pub async fn whole_in_a_condition(&self) {
        if let Some(path) = self.path.borrow().to_owned() { //~ refcell_across_await
            work(&path).await;
        }
    }
}
