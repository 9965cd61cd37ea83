namespace EventsHub.Forms.Contracts;

/// <summary>One thing that must be so.</summary>
public sealed record ConditionTerm
{
    /// <summary>What it looks at.</summary>
    public ConditionSubject Subject { get; init; }

    /// <summary>The key of the earlier question; null unless it is about one.</summary>
    public string? Question { get; init; }

    /// <summary>The codes or answers of which one must be there; none for any answer.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    internal bool Holds(string ticket, IReadOnlySet<string> options, IReadOnlyDictionary<string, IReadOnlyList<string>> answers) => Subject switch
    {
        ConditionSubject.Ticket => Values.Contains(ticket),
        ConditionSubject.Option => Values.Any(options.Contains),
        _ => answers.TryGetValue(Question ?? "", out var given) && given.Count > 0 && (Values.Count == 0 || Values.Any(given.Contains)),
    };
}
