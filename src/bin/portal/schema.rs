//! `portal schema`: JSON Schemas of the data files, for editors.

use std::process::ExitCode;

use portal::domain::content::{
    config::Config, event::EventFile, glossary::GlossaryFile, programme::ProgrammeFile,
    questions::QuestionFile, search::SearchFile, sources::SourceFile, topic::TopicFile,
};
use portal::domain::eligibility::rules::EligibilityFile;
use schemars::{Schema, schema_for};

use crate::options::Options;

fn all() -> [(&'static str, Schema); 9] {
    [
        ("config", schema_for!(Config)),
        ("programmes", schema_for!(ProgrammeFile)),
        ("eligibility", schema_for!(EligibilityFile)),
        ("topics", schema_for!(TopicFile)),
        ("events", schema_for!(EventFile)),
        ("glossary", schema_for!(GlossaryFile)),
        ("sources", schema_for!(SourceFile)),
        ("search", schema_for!(SearchFile)),
        ("questions", schema_for!(QuestionFile)),
    ]
}

/// The schemas as text, by the name of their file.
pub fn texts() -> Result<Vec<(String, String)>, String> {
    let mut texts = Vec::new();
    for (name, schema) in all() {
        let mut value = schema.to_value();
        // The order is the alphabet's, also where a feature of serde_json keeps another.
        value.sort_all_objects();
        // As a schema again its own words come first.
        let text = Schema::try_from(value)
            .and_then(|schema| serde_json::to_string_pretty(&schema))
            .map_err(|error| error.to_string())?;
        texts.push((format!("{name}.schema.json"), format!("{text}\n")));
    }
    Ok(texts)
}

/// Writes the schemas, or says which differ from the types.
pub fn run(options: &Options) -> Result<ExitCode, String> {
    let folder = options.data.join("schema");
    let mut stale = Vec::new();
    for (name, text) in texts()? {
        let path = folder.join(name);
        if options.check_only {
            if std::fs::read_to_string(&path).unwrap_or_default() != text {
                stale.push(path.display().to_string());
            }
        } else {
            std::fs::create_dir_all(&folder)
                .and_then(|()| std::fs::write(&path, text))
                .map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    if stale.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!(
        "not in step with the types: {}\nrun: cargo run -q --bin portal -- schema",
        stale.join(", ")
    );
    Ok(ExitCode::FAILURE)
}
