//! TypeScript types of every request and response, from the same list as the commands.

use std::{fmt::Write as _, fs, io, path::Path};

use trinvis_print::PHOTO_BYTES;
use ts_rs::{Config, TS, TypeVisitor};

use crate::{
    ApiError,
    registry::{Visit, each_command},
};

struct Writer {
    config: Config,
    map: String,
    names: Vec<String>,
}

impl Visit<io::Error> for Writer {
    fn command<Request: TS + 'static, Response: TS + 'static>(&mut self, name: &str) -> io::Result<()> {
        export::<Request>(&self.config)?;
        export::<Response>(&self.config)?;
        let (request, response) = (Request::name(&self.config), Response::name(&self.config));
        writeln!(self.map, "  {name}: [{request}, {response}];").map_err(io::Error::other)?;
        for text in [request, response] {
            self.names.extend(text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned));
        }
        Ok(())
    }
}

/// Writes a type's file with all it is made of; a list or an option has no file of its own, but what is in it has.
struct Export<'a> {
    config: &'a Config,
    fault: Option<io::Error>,
}

impl TypeVisitor for Export<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some()
            && let Err(fault) = T::export_all(self.config)
        {
            self.fault.get_or_insert(io::Error::other(fault));
        }
        T::visit_generics(self);
    }
}

fn export<T: TS + 'static>(config: &Config) -> io::Result<()> {
    let mut export = Export { config, fault: None };
    export.visit::<T>();
    export.fault.map_or(Ok(()), Err)
}

/// The file with limits that the interface keeps too; all others hold types alone.
const LIMITS: &str = "limits";

/// Writes the types, `CommandMap.ts` and `limits.ts` into `dir`.
///
/// # Errors
/// What the disk failed with.
pub fn export_bindings(dir: &Path) -> io::Result<()> {
    fs::create_dir_all(dir)?;
    let config = Config::default().with_out_dir(dir).with_large_int("number");
    ApiError::export_all(&config).map_err(io::Error::other)?;
    let mut writer = Writer { config, map: String::new(), names: Vec::new() };
    each_command(&mut writer)?;
    writer.names.sort_unstable();
    writer.names.dedup();
    let mut text = String::from("// Written by `cargo xtask bindings`; do not edit.\n");
    for name in writer.names.iter().filter(|name| dir.join(format!("{name}.ts")).exists()) {
        writeln!(text, "import type {{ {name} }} from \"./{name}\";").map_err(io::Error::other)?;
    }
    write!(text, "\n/** Every command's request and response. */\nexport interface CommandMap {{\n{}}}\n", writer.map)
        .map_err(io::Error::other)?;
    fs::write(dir.join("CommandMap.ts"), text)?;
    let limits = format!(
        "// Written by `cargo xtask bindings`; do not edit.\n\n/** The largest picture file, in bytes. */\nexport const PHOTO_BYTES = {PHOTO_BYTES};\n"
    );
    fs::write(dir.join(format!("{LIMITS}.ts")), limits)?;
    write_index(dir)
}

/// One file that passes on every type, so that the interface imports from one place.
fn write_index(dir: &Path) -> io::Result<()> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dir)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        names.extend(name.strip_suffix(".ts").filter(|name| !["index", LIMITS].contains(name)).map(str::to_owned));
    }
    names.sort_unstable();
    let lines: String = names.iter().map(|name| format!("export type * from \"./{name}\";\n")).collect();
    fs::write(dir.join("index.ts"), format!("// Written by `cargo xtask bindings`; do not edit.\n{lines}"))
}
