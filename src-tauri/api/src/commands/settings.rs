//! This PC's settings.

use serde::Deserialize;
use trinvis_core::vault::VaultError;
use ts_rs::TS;

use crate::{ApiError, App, Settings, commands::Nothing, patience::patiently};

/// The settings to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveSettings {
    /// All of them.
    pub settings: Settings,
}

/// The settings in force; there are some before the office is unlocked too.
///
/// # Errors
/// None.
pub fn get_settings(app: &App, _: Nothing) -> Result<Settings, ApiError> {
    Ok(app.settings())
}

/// Keeps the settings, and answers with those in force: a policy stays above what the user would have.
///
/// # Errors
/// What the disk failed with; then those before hold.
pub fn save_settings(app: &App, request: SaveSettings) -> Result<Settings, ApiError> {
    let mut settings = app.own_settings();
    let fresh = app.policies().under(request.settings.within_limits(), *settings);
    patiently(app.host(), || fresh.write(app.data()).map_err(VaultError::from))?;
    *settings = fresh;
    Ok(app.policies().over(fresh))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::copies::office::Office;

    #[test]
    fn a_policy_stays_above_what_the_user_saves_and_her_own_is_kept_for_later() {
        let office = Office::under(|_| json!({}));
        let mut own = office.ask("get_settings", json!({}));
        own["idleMinutes"] = json!(30);
        office.ask("save_settings", json!({ "settings": own }));
        office.choose_for_all(&json!({ "idleMinutes": 2, "language": "en", "colour": "red" }));
        let office = office.restarted();
        let told = office.ask("policies", json!({}));
        assert_eq!(told["inForce"], json!(["idleMinutes", "language"]));
        assert_eq!(told["problems"][0]["unknown"], "colour");
        let mut shown = office.ask("get_settings", json!({}));
        assert_eq!((&shown["idleMinutes"], &shown["language"]), (&json!(2), &json!("en")));
        (shown["theme"], shown["idleMinutes"]) = (json!("dark"), json!(120));
        let saved = office.ask("save_settings", json!({ "settings": shown }));
        assert_eq!((&saved["idleMinutes"], &saved["theme"]), (&json!(2), &json!("dark")));

        office.choose_for_all(&json!({}));
        let office = office.restarted();
        let (now, none) = (office.ask("get_settings", json!({})), json!(null));
        assert_eq!((&now["idleMinutes"], &now["theme"], &now["language"]), (&json!(30), &json!("dark"), &none));
    }
}
