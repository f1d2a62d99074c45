//! What was measured, beside what it may be.

use crate::Outcome;

/// One figure and its limit.
pub struct Figure {
    /// What was measured.
    pub name: &'static str,
    /// How much it was.
    pub measured: f64,
    /// What it must stay below.
    pub limit: f64,
    /// What both are counted in.
    pub unit: &'static str,
}

/// Prints a line for each; fails when one is not below its limit.
pub fn report(figures: &[Figure]) -> Outcome {
    println!("{}", table(figures));
    let over: Vec<&str> = figures.iter().filter(|figure| !holds(figure)).map(|figure| figure.name).collect();
    if over.is_empty() { Ok(()) } else { Err(format!("over the limit: {}", over.join(", "))) }
}

fn holds(figure: &Figure) -> bool {
    figure.measured < figure.limit
}

fn table(figures: &[Figure]) -> String {
    let widest = figures.iter().map(|figure| figure.name.chars().count()).max().unwrap_or(0);
    let line = |figure: &Figure| {
        let Figure { name, measured, limit, unit } = figure;
        let verdict = if holds(figure) { "ok" } else { "OVER" };
        format!("{name:widest$}  {measured:>6.1} {unit:<2}  limit {limit:>3} {unit:<2}  {verdict}")
    };
    figures.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{Figure, report, table};

    fn figure(measured: f64) -> Figure {
        Figure { name: "installer", measured, limit: 20.0, unit: "MB" }
    }

    #[test]
    fn a_figure_stands_beside_its_limit() {
        assert_eq!(table(&[figure(15.12)]), "installer    15.1 MB  limit  20 MB  ok");
    }

    #[test]
    fn one_that_is_not_below_its_limit_fails_by_name() {
        assert_eq!(report(&[figure(19.9)]), Ok(()));
        assert_eq!(report(&[figure(19.9), figure(20.0)]), Err("over the limit: installer".to_owned()));
    }
}
