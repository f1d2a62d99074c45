//! How the cost of a list, a search and a save grows with the office.

use trinvis_core::{
    demo::many_people,
    people::{PeopleFilter, PeopleOrder, Person, save_person},
    record::Kind,
};

use crate::{
    Choice, Outcome,
    figure::{Figure, Times, millis},
    large::{self, Size, by, today},
};

const ROUNDS: usize = 15;
const LIMIT: f64 = 0.3;

/// What one size costs, in milliseconds: list, search, save.
struct Cost {
    people: u32,
    of: [f64; 3],
}

/// From 1,000 people to 200,000; the exponent between 10,000 and the largest.
pub(crate) fn figures(choice: &Choice) -> Outcome<Vec<Figure>> {
    let part = if choice.quick { 10 } else { 1 };
    let sizes = [1_000, 10_000, 50_000, 200_000].map(|people| people / part);
    let costs = sizes.into_iter().map(cost).collect::<Outcome<Vec<Cost>>>()?;
    let mut figures = Vec::new();
    for (at, name) in ["list", "search", "save"].into_iter().enumerate() {
        for cost in &costs {
            let first = costs.first().map_or(1.0, |first| first.of[at]);
            let people = format!("{} people", costs.first().map_or(0, |first| first.people));
            figures.push(Figure::new(&format!("{name} at {}, p95", cost.people), cost.of[at], "ms", &people, first));
        }
        if let [_, from, .., to] = costs.as_slice() {
            let exponent = (to.of[at] / from.of[at]).ln() / (f64::from(to.people) / f64::from(from.people)).ln();
            figures.push(Figure::new(
                &format!("{name} grows with people to the power of"),
                exponent,
                "",
                "limit",
                LIMIT,
            ));
        }
    }
    Ok(figures)
}

fn cost(people: u32) -> Outcome<Cost> {
    let mut large = large::make(Size { people, activities: 60, stories: 100 })?;
    let (filter, order) = (PeopleFilter::default(), PeopleOrder::default());
    let reader = large.store.read();
    let list = Times::of(ROUNDS, &[0, people / 2], |from| reader.people(&filter, order, today(), *from, 100));
    let search = Times::of(ROUNDS, &["am", "fatima han", "00 00 12"], |text| {
        reader.search(text, &[Kind::Person, Kind::Activity, Kind::Story], 6)
    });
    let mut fault = None;
    let mut round = 0;
    let some: Vec<Person> = many_people(people, today()).step_by(people as usize / 20).collect();
    let save = Times::of(ROUNDS, &some, |person| {
        round += 1;
        let person = Person { note: format!("{round}"), ..person.clone() };
        if let Err(error) = save_person(&mut large.store, by(), person) {
            fault = Some(error);
        }
    });
    match fault {
        Some(fault) => Err(fault.into()),
        None => Ok(Cost { people, of: [list, search, save].map(|times| millis(times.p95())) }),
    }
}
