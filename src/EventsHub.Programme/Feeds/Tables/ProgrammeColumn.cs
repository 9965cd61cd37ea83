using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Feeds.Tables;

/// <param name="Column">Heading of the column, or its number from 1: <c>#3</c>.</param>
/// <param name="Field">Field that the column fills.</param>
/// <param name="Language">Language of its texts (BCP 47); null when unknown.</param>
public sealed record ProgrammeColumn(string Column, ProgrammeField Field, string? Language = null)
{
    /// <summary>Fields that may have one column per language.</summary>
    public static readonly IReadOnlyList<ProgrammeField> Localised = [ProgrammeField.Title, ProgrammeField.Subtitle, ProgrammeField.Abstract, ProgrammeField.Session];

    /// <summary>Parses <c>Heading=Field</c> or <c>#3=Title:fr</c>.</summary>
    /// <exception cref="DomainRuleException">The text has another form, or the field does not exist.</exception>
    public static ProgrammeColumn Parse(string word)
    {
        var at = word.LastIndexOf('=');
        if (at <= 0)
        {
            throw new DomainRuleException("import.words", "“{0}” is to be written as Name=Value.", word);
        }

        var (field, language) = Meaning(word[(at + 1)..].Trim());
        return new(word[..at].Trim(), field, language);
    }

    /// <summary>Parses a field with an optional language, such as <c>Title:fr</c>.</summary>
    /// <exception cref="DomainRuleException">The field does not exist.</exception>
    public static (ProgrammeField Field, string? Language) Meaning(string word)
    {
        var parts = word.Split(':');
        return Enum.TryParse<ProgrammeField>(parts[0], ignoreCase: true, out var field) && Enum.IsDefined(field) && !int.TryParse(parts[0], out _)
            && (parts.Length == 1 || parts.Length == 2 && Languages.IsKnown(parts[1]) && Localised.Contains(field))
            ? (field, parts.Length == 2 ? parts[1] : null)
            : throw new DomainRuleException("import.field", "“{0}” is no field. Known are: {1}.", word, string.Join(", ", Enum.GetNames<ProgrammeField>()));
    }

    /// <summary>The field in the form that <see cref="Meaning"/> parses.</summary>
    public string Word => Language is null ? Field.ToString() : $"{Field}:{Language}";
}
