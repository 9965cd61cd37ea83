using System.Globalization;

namespace EventsHub.Kernel.Domain;

/// <summary>A rule of the field says no. The change is not made; the message says what to do.</summary>
/// <param name="code">A stable code for programs, such as <c>ticket.sold-out</c>.</param>
/// <param name="text">The English sentence, which is also the key of its translations; may hold {0}, {1}…</param>
/// <param name="args">What stands in the sentence's gaps.</param>
public sealed class DomainRuleException(string code, string text, params object[] args)
    : Exception(string.Format(CultureInfo.InvariantCulture, text, args))
{
    /// <summary>A stable code for programs.</summary>
    public string Code { get; } = code;

    /// <summary>The English sentence before its gaps are filled.</summary>
    public string Text { get; } = text;

    /// <summary>What stands in the gaps.</summary>
    public IReadOnlyList<object> Args { get; } = args;

    /// <summary>The input that the rule is about, when there is one, as the command names it.</summary>
    public string? Field { get; init; }
}
