//! Writes a specimen of every poster to a folder and says how long each took: `cargo run -p trinvis-print --example specimens -- FOLDER`.

use std::{error::Error, fs, io::Write as _, path::PathBuf, time::Instant};

use chrono::NaiveDate;
use trinvis_core::{
    languages::PrintLanguage,
    materials::{Material, MaterialText, Palette, Paper, Review, Template},
    office::{Office, Reach, WordChoice},
};
use trinvis_print::{PosterInput, Printer};
use uuid::Uuid;

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

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

fn office() -> Office {
    Office {
        id: Uuid::nil().into(),
        name: "Mosevangen".to_owned(),
        plan_from: None,
        plan_to: None,
        areas: Vec::new(),
        focus_areas: Vec::new(),
        languages: Vec::new(),
        reach: Reach {
            place: "Beboerhuset".to_owned(),
            address: "Mosevej 12".to_owned(),
            phone: "20 30 40 50".to_owned(),
            ..Reach::default()
        },
        logo: None,
        words: WordChoice::default(),
        ladder: Vec::new(),
        sample: true,
    }
}

fn text(language: PrintLanguage, [headline, what, why, gain, time]: [&str; 5]) -> MaterialText {
    MaterialText {
        language,
        headline: headline.to_owned(),
        what: what.to_owned(),
        why: why.to_owned(),
        gain: gain.to_owned(),
        time: time.to_owned(),
        review: Review::Draft,
    }
}

fn material() -> Material {
    Material {
        id: Uuid::nil().into(),
        title: "Kan du lave kaffe?".to_owned(),
        campaign: String::new(),
        task: None,
        activity: None,
        template: Template::Picture,
        paper: Paper::A4,
        palette: Palette::Petrol,
        white_ground: false,
        pictures: ["hijab", "coffee", "grey-hair", "together", "turban"].map(str::to_owned).to_vec(),
        texts: vec![
            text(
                PrintLanguage::Da,
                [
                    "Kan du lave kaffe?",
                    "Beboercaféen mangler en hånd om tirsdagen",
                    "Caféen er det sted, hvor nye beboere møder nogen.",
                    "Du hilser, hælder op og får snakket med naboerne.",
                    "To timer, når det passer dig",
                ],
            ),
            text(
                PrintLanguage::Ar,
                [
                    "هل يمكنك إعداد القهوة؟",
                    "مقهى السكان يحتاج إلى مساعدة يوم الثلاثاء",
                    "المقهى هو المكان الذي يلتقي فيه السكان الجدد بالآخرين.",
                    "ترحّب بالناس وتصبّ القهوة وتتعرّف على جيرانك.",
                    "ساعتان 15–17، متى يناسبك",
                ],
            ),
            text(
                PrintLanguage::So,
                [
                    "Ma karin kartaa qaxwo?",
                    "Makhaayaddu waxay u baahan tahay caawimaad Talaadada",
                    "Makhaayaddu waa meesha ay dadka cusub ku kulmaan.",
                    "Waad salaamaysaa, qaxwo ayaad shubaysaa, deriskana waad la sheekaysanaysaa.",
                    "Laba saacadood, markii kuu habboon",
                ],
            ),
        ],
        come_by: "tirsdag kl. 15–18".to_owned(),
        place: String::new(),
        contact_name: "Mette".to_owned(),
        contact_phone: "20 30 40 50".to_owned(),
        qr: "https://mosevangen.example/kaffe".to_owned(),
        tear_offs: true,
    }
}
