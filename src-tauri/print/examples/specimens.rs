//! Writes specimens of the posters to a folder and says how long each took: `cargo run -p trinvis-print --example specimens -- FOLDER`.

use std::{error::Error, fs, io::Write as _, path::PathBuf, time::Instant};

use common::{arabic, danish, day, office, somali};
use trinvis_core::{
    labels::UiLanguage,
    materials::{Material, Output, Palette, Paper, Template},
    office::Office,
};
use trinvis_print::{PosterInput, Printer};

#[path = "../tests/common/mod.rs"]
#[allow(clippy::unwrap_used, reason = "what the tests print too")]
mod common;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/specimens".to_owned()));
    fs::create_dir_all(&folder)?;
    let mut out = std::io::stdout();
    let start = Instant::now();
    let printer = Printer::new()?;
    writeln!(out, "printer {:?}", start.elapsed())?;
    let office = office();
    for template in [Template::Picture, Template::Bold, Template::Pictograms] {
        for palette in [Palette::Petrol, Palette::Ochre, Palette::Brick] {
            for languages in [1, 3] {
                let mut material = material();
                material.texts.truncate(languages);
                (material.template, material.palette) = (template, palette);
                let name = format!("{template:?}-{palette:?}-{languages}").to_lowercase();
                specimen(&printer, &office, &material, &folder, &name)?;
            }
        }
        for (paper, white, name) in [(Paper::A5, false, "a5"), (Paper::A3, false, "a3"), (Paper::A4, true, "white")] {
            let mut material = material();
            (material.template, material.paper, material.white_ground) = (template, paper, white);
            if paper == Paper::A5 {
                material.texts.truncate(1);
            }
            specimen(&printer, &office, &material, &folder, &format!("{template:?}-{name}").to_lowercase())?;
        }
    }
    for output in [Output::TwoSheets, Output::PrintShop] {
        let mut material = material();
        (material.paper, material.output) = (Paper::A3, output);
        let input = PosterInput { material: &material, office: &office, logo: None, day: day() };
        let printed = printer.poster_to_print(&input, UiLanguage::Da)?;
        fs::write(folder.join(format!("{output:?}.pdf").to_lowercase()), printed.pdf()?)?;
    }
    let mut material = material();
    for word in 0..10 {
        material.texts[0].what.push_str(if word % 2 == 0 { " a" } else { "b" });
        let start = Instant::now();
        let printed = printer.poster(&PosterInput { material: &material, office: &office, logo: None, day: day() })?;
        let set = start.elapsed();
        let svg = printed.svg(0).unwrap_or_default().len();
        writeln!(out, "edited: set {set:?}, with svg {:?} ({svg} bytes)", start.elapsed())?;
    }
    Ok(())
}

fn material() -> Material {
    let mut material = common::material(vec![danish(), arabic(), somali()]);
    material.pictures = ["hijab", "coffee", "grey-hair", "together", "turban"].map(str::to_owned).to_vec();
    material
}

fn specimen(
    printer: &Printer,
    office: &Office,
    material: &Material,
    folder: &std::path::Path,
    name: &str,
) -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout();
    let start = Instant::now();
    let printed = printer.poster(&PosterInput { material, office, logo: None, day: day() })?;
    let set = start.elapsed();
    fs::write(folder.join(format!("{name}.png")), printed.png(0, 1.3)?.unwrap_or_default())?;
    let start = Instant::now();
    fs::write(folder.join(format!("{name}.pdf")), printed.pdf()?)?;
    writeln!(out, "{name}: set {set:?}, pdf {:?}, issues {:?}", start.elapsed(), printed.issues())?;
    Ok(())
}
