using System.Globalization;
using System.Text.RegularExpressions;
using EventsHub.Kernel.Domain;

namespace EventsHub.Hosts.Domain;

/// <summary>How the numbers of a sequence are written: letters, digits and <c>- / . _</c> around <c>{number}</c> or <c>{number:5}</c> (at least five digits) and,
/// where counting begins again every year, <c>{year}</c>.</summary>
public sealed partial record NumberPattern
{
    /// <summary>The longest pattern, in characters.</summary>
    public const int MaxLength = 40;

    private NumberPattern(string text) => Text = text;

    /// <summary>The pattern as typed.</summary>
    public string Text { get; }

    /// <summary>True when counting begins again every year.</summary>
    public bool HasYear => Text.Contains("{year}", StringComparison.Ordinal);

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="DomainRuleException">The number is missing or there twice, or something else in braces, or a character that does not belong in numbers of documents.</exception>
    public static NumberPattern Of(string text) => text.Length <= MaxLength && Form().IsMatch(text)
        ? new(text)
        : throw new DomainRuleException("sequence.pattern", "Write {0} once, {1} at most once, and around them letters, digits, hyphens, strokes and dots only.", "{number}", "{year}") { Field = "Pattern" };

    /// <summary>The number as it stands on a document.</summary>
    public string Write(int year, long number) => Part().Replace(Text, part => part.Groups["width"] is { Success: true, Value: var width }
        ? number.ToString($"D{width}", CultureInfo.InvariantCulture)
        : (part.Value == "{year}" ? year : number).ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^(?!.*\{year\}.*\{year\})[A-Za-z0-9\-/._]*(\{year\}[A-Za-z0-9\-/._]*)?\{number(:[1-9])?\}[A-Za-z0-9\-/._]*(\{year\}[A-Za-z0-9\-/._]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\{year\}|\{number(:(?<width>[1-9]))?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
