namespace EventsHub.Documents.Text;

/// <summary>A character that no installed font covers.</summary>
/// <param name="Description">The character and its code point.</param>
/// <param name="Package">The Debian package that would bring it.</param>
internal sealed record MissingCharacter(string Description, string Package);
