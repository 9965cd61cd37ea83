namespace EventsHub.Documents;

/// <summary>A character that no installed font has, so that it is left out.</summary>
/// <param name="Text">The text that has it.</param>
/// <param name="Character">The character with its code point, such as “🧿” (U+1F9FF).</param>
/// <param name="Package">Debian package of fonts that has the character.</param>
public sealed record AbsentCharacter(string Text, string Character, string Package);
