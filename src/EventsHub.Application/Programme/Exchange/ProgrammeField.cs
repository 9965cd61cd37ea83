using EventsHub.Domain.Common;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>What a column of a table means.</summary>
public enum ProgrammeField
{
    /// <summary>Nothing that is kept here.</summary>
    Ignore,

    /// <summary>The identity in files.</summary>
    Guid,

    /// <summary>The number or code that another system knows the talk by.</summary>
    Id,

    /// <summary>The title, in a language or not said which.</summary>
    Title,

    /// <summary>The line under the title.</summary>
    Subtitle,

    /// <summary>What it is about.</summary>
    Abstract,

    /// <summary>The day of the programme.</summary>
    Day,

    /// <summary>When it begins, on the clocks of the event.</summary>
    Start,

    /// <summary>When it ends.</summary>
    End,

    /// <summary>How long it lasts.</summary>
    Minutes,

    /// <summary>Where.</summary>
    Room,

    /// <summary>The theme.</summary>
    Track,

    /// <summary>What the event or the sender calls such talks.</summary>
    Type,

    /// <summary>What it is, in the words that exports use.</summary>
    Kind,

    /// <summary>The languages it is held in.</summary>
    Languages,

    /// <summary>Who speaks.</summary>
    Speakers,

    /// <summary>The identities of those who speak, in the same order.</summary>
    SpeakerGuids,

    /// <summary>What they do in the talk, in the same order.</summary>
    Roles,

    /// <summary>Their institutions, in the same order.</summary>
    Affiliations,

    /// <summary>Their countries, in the same order.</summary>
    Countries,

    /// <summary>Web addresses.</summary>
    Links,

    /// <summary>Whether it must not be recorded.</summary>
    DoNotRecord,

    /// <summary>Whether it takes place.</summary>
    Status,

    /// <summary>The board of a poster.</summary>
    Board,

    /// <summary>The title of the session that it is part of.</summary>
    Session,

    /// <summary>The identity of that session.</summary>
    SessionGuid,

    /// <summary>Who leads that session.</summary>
    Chair,
}

/// <summary>Gives a column a meaning.</summary>
/// <param name="Column">Its label, or its number from 1 with a number sign: <c>#3</c>.</param>
/// <param name="Field">What it means.</param>
/// <param name="Language">The language of its texts (BCP 47); null when that is not said.</param>
public sealed record ProgrammeColumn(string Column, ProgrammeField Field, string? Language = null)
{
    /// <summary>The fields that can stand in several languages.</summary>
    public static readonly IReadOnlyList<ProgrammeField> Localised = [ProgrammeField.Title, ProgrammeField.Subtitle, ProgrammeField.Abstract, ProgrammeField.Session];

    /// <summary>Reads <c>Label=Field</c> or <c>#3=Title:fr</c>.</summary>
    /// <exception cref="DomainRuleException">Something else was given, or no such field is known.</exception>
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

    /// <summary>Reads <c>Title:fr</c>.</summary>
    /// <exception cref="DomainRuleException">No such field is known.</exception>
    public static (ProgrammeField Field, string? Language) Meaning(string word)
    {
        var parts = word.Split(':');
        return Enum.TryParse<ProgrammeField>(parts[0], ignoreCase: true, out var field) && Enum.IsDefined(field) && !int.TryParse(parts[0], out _)
            && (parts.Length == 1 || parts.Length == 2 && Languages.IsKnown(parts[1]) && Localised.Contains(field))
            ? (field, parts.Length == 2 ? parts[1] : null)
            : throw new DomainRuleException("import.field", "“{0}” is no field. Known are: {1}.", word, string.Join(", ", Enum.GetNames<ProgrammeField>()));
    }

    /// <summary>Written as <see cref="Meaning"/> reads it.</summary>
    public string Word => Language is null ? Field.ToString() : $"{Field}:{Language}";
}

/// <summary>How a table is to be understood. What is left out is recognised.</summary>
/// <param name="Columns">Meanings of columns that differ from what is recognised.</param>
/// <param name="Encoding">The encoding (IANA name); null for what the file looks like.</param>
public sealed record TableSettings(IReadOnlyList<ProgrammeColumn> Columns, string? Encoding = null);
