namespace EventsHub.Documents.Text;

/// <summary>A character that no installed font covers.</summary>
/// <param name="Description">The character and its code point, such as “🧿” (U+1F9FF).</param>
/// <param name="Package">Debian package of fonts that has the character.</param>
internal sealed record MissingCharacter(string Description, string Package);
