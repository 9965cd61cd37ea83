using System.Globalization;

namespace EventsHub.Kernel.Domain;

/// <summary>A business rule refuses a change. Nothing is saved; the message tells people what to do instead.</summary>
/// <param name="code">A stable code for API clients, such as <c>ticket.sold-out</c>.</param>
/// <param name="text">The English sentence, which is also the key of its translations; may contain the placeholders {0}, {1}…</param>
/// <param name="args">Values for the placeholders.</param>
public sealed class DomainRuleException(string code, string text, params object[] args)
    : Exception(string.Format(CultureInfo.InvariantCulture, text, args))
{
    /// <summary>A stable code for API clients, such as <c>ticket.sold-out</c>.</summary>
    public string Code { get; } = code;

    /// <summary>The English sentence with its placeholders, so that it can be translated before they are filled.</summary>
    public string Text { get; } = text;

    /// <summary>Values for the placeholders of <see cref="Text"/>.</summary>
    public IReadOnlyList<object> Args { get; } = args;

    /// <summary>The property of the command that the rule is about, so that a form can show the message beside it; null when it concerns the
    /// whole.</summary>
    public string? Field { get; init; }

    /// <summary>What would help, for programs and for links beside the message; null when the sentence says all.</summary>
    public Help? Help { get; init; }
}
