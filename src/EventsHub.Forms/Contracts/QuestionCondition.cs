using System.Text.Json.Serialization;

namespace EventsHub.Forms.Contracts;

/// <summary>When a question is asked.</summary>
public sealed record QuestionCondition
{
    /// <summary>True when one of the terms is enough, false when all of them must hold.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Any { get; init; }

    /// <summary>What must be so.</summary>
    public IReadOnlyList<ConditionTerm> Terms { get; init; } = [];

    internal bool Holds(string ticket, IReadOnlySet<string> options, IReadOnlyDictionary<string, IReadOnlyList<string>> answers) =>
        Any ? Terms.Any(term => term.Holds(ticket, options, answers)) : Terms.All(term => term.Holds(ticket, options, answers));
}
