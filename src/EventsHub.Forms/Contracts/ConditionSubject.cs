namespace EventsHub.Forms.Contracts;

/// <summary>What a condition looks at.</summary>
public enum ConditionSubject
{
    /// <summary>The ticket type, by its code.</summary>
    Ticket,

    /// <summary>The options ordered, by their codes.</summary>
    Option,

    /// <summary>The answer to an earlier question.</summary>
    Answer,
}
