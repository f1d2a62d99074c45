//! A poster in three languages, beside the `typst` package and headless Chromium on the same page.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use trinvis_core::{demo::demo_office, materials::Material, office::Office};
use trinvis_print::{PosterInput, Printer};

use crate::{
    Choice, Outcome,
    figure::{Figure, Times, millis, time},
    large::{self, by, today},
};

const ROUNDS: usize = 15;
const PROCESSES: usize = 7;

/// Sets the page as Typst's own package does: the same files from a folder, the same standards.
const TYPST: &str = "import sys, typst
typst.compile(sys.argv[1] + '/poster.typ', output=sys.argv[1] + '/typst.pdf', root=sys.argv[1],
              font_paths=[sys.argv[2]], ignore_system_fonts=True, pdf_standards=['a-2a', 'ua-1'])";

/// The sample office's poster in most languages.
struct Page {
    office: Office,
    material: Material,
}

impl Page {
    fn sample() -> Outcome<Self> {
        let sample = demo_office(today(), by().who)?;
        let material = sample.materials.into_iter().max_by_key(|material| material.texts.len());
        Ok(Self { office: sample.office, material: material.ok_or("the sample has no poster")? })
    }

    fn input(&self) -> PosterInput<'_> {
        PosterInput { material: &self.material, office: &self.office, logo: None, day: today() }
    }
}

/// Prints the page into a file: what a fresh process takes, all told.
pub(crate) fn print_one(path: &Path) -> Outcome {
    let page = Page::sample()?;
    fs::write(path, Printer::new()?.poster(&page.input())?.pdf()?)?;
    Ok(())
}

/// Cold in a fresh process, and warm after a typed word.
pub(crate) fn figures(_: &Choice) -> Outcome<Vec<Figure>> {
    let mut page = Page::sample()?;
    let begun = Instant::now();
    let printer = Printer::new()?;
    let first = printer.poster(&page.input())?;
    let pdf = first.pdf()?;
    let cold = begun.elapsed();
    let mut edits = Vec::new();
    let mut kept = Vec::new();
    for round in 0..ROUNDS {
        let text = page.material.texts.first_mut().ok_or("the poster has no text")?;
        text.why = format!("{} {round}", text.why.trim_end_matches(|last: char| last.is_ascii_digit() || last == ' '));
        let begun = Instant::now();
        let set = printer.poster(&page.input())?;
        kept.push(set.svg(0).map_or(0, |svg| svg.len()));
        edits.push(begun.elapsed());
    }
    let warm = Times::sorted(edits);
    let mut figures = vec![
        Figure::new("poster cold, engine and PDF in a fresh process", millis(cold), "ms", "limit", 100.0),
        Figure::new("poster after a typed word, SVG, median", millis(warm.median()), "ms", "limit", 40.0),
        Figure::new("poster after a typed word, SVG, p95", millis(warm.p95()), "ms", "limit", 40.0),
    ];

    let folder = large::folder()?;
    let svg = first.svg(0).ok_or("the poster has no page")?;
    spread(&printer, &Page::sample()?, &svg, folder.path())?;
    let whole = processes(|| {
        let mut own = Command::new(std::env::current_exe()?);
        own.arg("--page").arg(folder.path().join("own.pdf"));
        Ok(own)
    })?;
    let name = "poster, a whole process";
    match processes(|| typst(folder.path())) {
        Ok(typst) => figures.push(Figure::times(name, whole, "the typst package, a whole process", typst)),
        Err(fault) => eprintln!("  no typst package to compare with (pip install typst): {fault}"),
    }
    match processes(|| chromium(folder.path())) {
        Ok(chromium) => figures.push(Figure::times(name, whole, "headless Chromium printing the page", chromium)),
        Err(fault) => eprintln!("  no Chromium to compare with: {fault}"),
    }
    if folder.path().join("typst.pdf").is_file() {
        let theirs = fs::metadata(folder.path().join("typst.pdf"))?.len();
        let kilobytes = |bytes: u64| bytes as f64 / 1000.0;
        let ours = u64::try_from(pdf.len())?;
        figures.push(Figure::new(
            "poster, size of the PDF",
            kilobytes(ours),
            "kB",
            "the typst package",
            kilobytes(theirs),
        ));
    }
    Ok(figures)
}

/// Writes what the rivals need: the page's own files, and the page as a picture in a page of HTML.
fn spread(printer: &Printer, page: &Page, svg: &str, folder: &Path) -> Outcome {
    for (name, bytes) in printer.poster_files(&page.input())? {
        fs::write(folder.join(name.trim_start_matches('/')), bytes)?;
    }
    fs::write(folder.join("page.svg"), svg)?;
    let html = "<!doctype html><style>@page{size:A4;margin:0}body{margin:0}img{width:210mm}</style><img src=page.svg>";
    Ok(fs::write(folder.join("page.html"), html)?)
}

fn typst(folder: &Path) -> Outcome<Command> {
    let fonts = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/print/fonts");
    let mut python = Command::new("python3");
    python.args(["-c", TYPST]).arg(folder).arg(fonts);
    Ok(python)
}

fn chromium(folder: &Path) -> Outcome<Command> {
    let mut chromium = Command::new("chromium");
    chromium
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args([
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-pdf-header-footer",
        ])
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg(format!("--print-to-pdf={}", folder.join("chromium.pdf").display()))
        .arg(format!("file://{}", folder.join("page.html").display()));
    Ok(chromium)
}

/// The median time of a whole process.
fn processes(command: impl Fn() -> Outcome<Command>) -> Outcome<Duration> {
    let mut times = Vec::new();
    for round in 0..=PROCESSES {
        let mut command = command()?;
        let mut ended = None;
        let took = time(|| ended = Some(command.stdout(Stdio::null()).stderr(Stdio::null()).status()));
        if !ended.ok_or("it did not start")??.success() {
            return Err("it failed".into());
        }
        if round > 0 {
            times.push(took);
        }
    }
    Ok(Times::sorted(times).median())
}
