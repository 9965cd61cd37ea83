namespace EventsHub.Kernel.Domain;

/// <summary>The answer to "May I?": yes, or no with the reason and with what would help. The domain gives it, and page, API, mail and door show the same one.</summary>
public sealed class Eligibility
{
    /// <summary>Yes.</summary>
    public static readonly Eligibility Yes = new(null);

    private Eligibility(DomainRuleException? reason) => Reason = reason;

    /// <summary>Why not, with what would help; null for yes.</summary>
    public DomainRuleException? Reason { get; }

    /// <summary>True for yes.</summary>
    public bool IsAllowed => Reason is null;

    /// <summary>No.</summary>
    public static Eligibility No(DomainRuleException reason) => new(reason);

    /// <summary>No.</summary>
    /// <param name="code">A stable code for API clients.</param>
    /// <param name="sentence">The English sentence, which is also the key of its translations.</param>
    /// <param name="help">What would help; null when nothing does.</param>
    public static Eligibility No(string code, string sentence, HelpKind? help = null) => new(new(code, sentence) { Help = help is { } kind ? new(kind) : null });

    /// <summary>Refuses to go on unless the answer is yes.</summary>
    /// <exception cref="DomainRuleException">The reason.</exception>
    public void Demand()
    {
        if (Reason is not null)
        {
            throw Reason;
        }
    }
}
