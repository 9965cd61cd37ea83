using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Import;

/// <summary>Reads the meanings that the API and the command line give as text, such as <c>Organisme=Affiliation</c>.</summary>
public static class ImportWords
{
    /// <summary>Meanings of columns: <c>Label=Field</c> or <c>#3=Field</c>.</summary>
    /// <exception cref="DomainRuleException">A text has another form, or names an unknown field.</exception>
    public static IReadOnlyList<ColumnMeaning> Columns(IEnumerable<string> words) => [.. words.Select(Split).Select(pair =>
        Enum.TryParse<ImportField>(pair.Value, ignoreCase: true, out var field) && Enum.IsDefined(field)
            ? new ColumnMeaning(pair.Name, field)
            : throw new DomainRuleException("import.field", "“{0}” is no field. Known are: {1}.", pair.Value, string.Join(", ", Enum.GetNames<ImportField>())))];

    /// <summary>Meanings of tickets: <c>Name=code</c>; without a code the people are left out.</summary>
    /// <exception cref="DomainRuleException">A text has another form.</exception>
    public static IReadOnlyList<TicketMeaning> Tickets(IEnumerable<string> words) => [.. words.Select(Split).Select(pair => new TicketMeaning(pair.Name, pair.Value))];

    /// <summary>Meanings of statuses: <c>Name=yes</c> when such people attend, <c>Name=no</c> to leave them out.</summary>
    /// <exception cref="DomainRuleException">A text has another form.</exception>
    public static IReadOnlyList<StatusMeaning> Statuses(IEnumerable<string> words) => [.. words.Select(Split).Select(pair => new StatusMeaning(pair.Name, pair.Value.ToLowerInvariant() switch
    {
        "yes" => true,
        "no" => false,
        _ => throw new DomainRuleException("import.status", "“{0}” says neither yes nor no. Write {1}=yes when such people attend, and {1}=no when they do not.", pair.Value, pair.Name),
    }))];

    private static (string Name, string Value) Split(string word) => word.LastIndexOf('=') is > 0 and var at
        ? (word[..at].Trim(), word[(at + 1)..].Trim())
        : throw new DomainRuleException("import.words", "“{0}” is to be written as Name=Value.", word);
}
