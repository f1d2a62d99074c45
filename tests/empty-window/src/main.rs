//! An empty window: the least that any Tauri app takes to start, for the bench to compare with.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!())
}
