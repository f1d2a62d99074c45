//! What the tests leave out, file by file, read from what `llvm-cov export -format lcov` prints.

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

/// So many of so many.
#[derive(Clone, Copy, Default)]
pub struct Tally {
    all: usize,
    taken: usize,
}

impl Tally {
    fn missed(self) -> usize {
        self.all.saturating_sub(self.taken)
    }

    /// How much of it was taken, in percent. All of nothing is all.
    pub fn share(self) -> f64 {
        #[allow(clippy::cast_precision_loss, reason = "sources have fewer lines than that")]
        if self.all == 0 { 100.0 } else { self.taken as f64 / self.all as f64 * 100.0 }
    }
}

impl std::iter::Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |a, b| Self { all: a.all + b.all, taken: a.taken + b.taken })
    }
}

impl Tally {
    fn count(&mut self, taken: bool) {
        self.all += 1;
        self.taken += usize::from(taken);
    }
}

#[derive(Default)]
struct File {
    path: String,
    /// The first line of the tests that stand below the code they try.
    tests: Option<usize>,
    lines: Tally,
    branches: Tally,
    /// Where a branch was never taken.
    missed_at: BTreeSet<usize>,
}

/// Every source that is measured.
pub struct Report {
    files: Vec<File>,
}

impl Report {
    /// Keeps the sources below `folders` of `root` and leaves out their tests; `source` reads one.
    pub fn read(lcov: &str, root: &Path, folders: &[&str], source: impl Fn(&Path) -> String) -> Self {
        let mut files: Vec<File> = Vec::new();
        for line in lcov.lines() {
            let (key, value) = line.split_once(':').unwrap_or((line, ""));
            if key == "SF" {
                let path = Path::new(value).strip_prefix(root).unwrap_or(Path::new(value));
                let path = path.to_string_lossy().replace('\\', "/");
                files.push(File { tests: tests_begin(&source(Path::new(value))), path, ..File::default() });
            }
            let Some(file) = files.last_mut() else { continue };
            let Some((at, times)) = counted(value).filter(|(at, _)| file.tests.is_none_or(|tests| *at < tests)) else {
                continue;
            };
            match key {
                "DA" => file.lines.count(times > 0),
                "BRDA" => {
                    file.branches.count(times > 0);
                    file.missed_at.extend((times == 0).then_some(at));
                }
                _ => {}
            }
        }
        files.retain(|file| folders.iter().any(|folder| file.path.starts_with(folder)) && !is_test(&file.path));
        files.sort_by(|a, b| b.branches.missed().cmp(&a.branches.missed()).then_with(|| a.path.cmp(&b.path)));
        Self { files }
    }

    /// All branches together.
    pub fn branches(&self) -> Tally {
        self.files.iter().map(|file| file.branches).sum()
    }

    fn lines(&self) -> Tally {
        self.files.iter().map(|file| file.lines).sum()
    }
}

/// A line and how often it was reached, from `line,…,times`; `-` stands where not even its question was asked.
fn counted(value: &str) -> Option<(usize, u64)> {
    let (at, rest) = value.split_once(',')?;
    let times = rest.rsplit(',').next()?;
    Some((at.parse().ok()?, if times == "-" { 0 } else { times.parse().ok()? }))
}

/// Where the tests begin that stand below the code they try.
fn tests_begin(source: &str) -> Option<usize> {
    let lines: Vec<&str> = source.lines().collect();
    let begin = lines.windows(2).position(|pair| pair[0] == "#[cfg(test)]" && pair[1].ends_with('{'));
    begin.map(|at| at + 1)
}

/// Files that only tests are compiled from.
fn is_test(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    ["tests.rs", "specimens.rs"].contains(&name) || path.contains("/tests/")
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "missed  of   file, and the lines they stand in")?;
        for file in self.files.iter().filter(|file| file.branches.missed() > 0) {
            let lines: Vec<String> = file.missed_at.iter().map(ToString::to_string).collect();
            writeln!(
                out,
                "{:>6} {:>4}  {}: {}",
                file.branches.missed(),
                file.branches.all,
                file.path,
                lines.join(", ")
            )?;
        }
        for (name, all) in [("lines", self.lines()), ("branches", self.branches())] {
            write!(out, "\n{name:<8} {:.1} % of {}, {} missed", all.share(), all.all, all.missed())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LCOV: &str = "\
SF:/w/src-tauri/core/src/text.rs\nBRDA:2,0,0,12\nBRDA:2,0,1,0\nBRDA:3,0,0,-\nBRDA:3,0,1,-\nBRDA:6,0,1,0\nBRF:5\nBRH:1
DA:2,12\nDA:3,0\nDA:6,1\nLF:3\nLH:2\nend_of_record
SF:/w/src-tauri/core/src/text/tests.rs\nBRDA:9,0,1,0\nDA:9,5\nend_of_record
SF:/w/src-tauri/api/src/registry.rs\nBRDA:3,0,0,7\nBRDA:3,0,1,0\nDA:3,7\nend_of_record
SF:/w/src-tauri/api/src/whole.rs\nDA:1,18446744073709551615\nend_of_record
SF:/cargo/registry/uuid.rs\nBRDA:1,0,0,0\nDA:1,0\nend_of_record\n";

    fn report() -> Report {
        let source = |path: &Path| {
            let text = "fn a() {\n  b\n}\n\n#[cfg(test)]\nmod tests {\n}\n";
            if path.ends_with("text.rs") { text.to_owned() } else { "#[cfg(test)]\nmod tests;\n".to_owned() }
        };
        Report::read(LCOV, Path::new("/w"), &["src-tauri/core/src", "src-tauri/api/src"], source)
    }

    #[test]
    fn the_worst_comes_first_with_its_lines_and_what_is_whole_is_not_named() {
        assert_eq!(
            report().to_string(),
            "missed  of   file, and the lines they stand in\n     \
             3    4  src-tauri/core/src/text.rs: 2, 3\n     \
             1    2  src-tauri/api/src/registry.rs: 3\n\n\
             lines    75.0 % of 4, 1 missed\n\
             branches 33.3 % of 6, 4 missed"
        );
    }

    #[test]
    fn what_counts_is_the_branches_of_the_product_alone() {
        assert!((report().branches().share() - 100.0 / 3.0).abs() < 1e-9);
        assert!((Tally::default().share() - 100.0).abs() < f64::EPSILON);
    }
}
