using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>Lays badges out without printing them and reports texts that are cut, too small or not covered by a font.</summary>
public sealed class BadgePreflight
{
    private readonly SheetDrawing sheet;
    private readonly FontLibrary fonts;
    private readonly string eventName;

    internal BadgePreflight(SheetDrawing sheet, FontLibrary fonts, string eventName)
    {
        this.sheet = sheet;
        this.fonts = fonts;
        this.eventName = eventName;
    }

    /// <summary>Findings on the event's name and dates, which all badges share.</summary>
    public IReadOnlyList<Finding> CheckEvent() => [.. sheet.Shared.SelectMany(text => Judge(eventName, text))];

    /// <summary>Findings on one badge; empty when there is nothing to report.</summary>
    public IReadOnlyList<Finding> Check(Badge badge)
    {
        var measured = sheet.Measure(badge);
        var findings = measured.SelectMany(text => Judge(badge.PrimaryName, text)).ToList();
        var hidden = measured.Sum(text => text.HiddenOptions);
        if (hidden > 0)
        {
            findings.Add(new(FindingSeverity.Warning, badge.PrimaryName, "options-hidden", BadgePart.Option) { Options = (badge.Options.Count - hidden, badge.Options.Count) });
        }

        Require(badge.PrimaryName, FindingSeverity.Error, "missing-name", BadgePart.Name);
        Require(badge.Token, FindingSeverity.Error, "missing-token", BadgePart.Token);
        Require(badge.Role, FindingSeverity.Warning, "missing-role", BadgePart.Role);
        Require(badge.Affiliation, FindingSeverity.Info, "missing-affiliation", BadgePart.Affiliation);
        Require(badge.Country, FindingSeverity.Info, "missing-country", BadgePart.Country);
        return findings;

        void Require(string? value, FindingSeverity severity, string code, BadgePart part)
        {
            if (string.IsNullOrWhiteSpace(value) && (sheet.Shows(part) || severity == FindingSeverity.Error))
            {
                findings.Add(new(severity, badge.PrimaryName, code, part));
            }
        }
    }

    private IEnumerable<Finding> Judge(string subject, FittedText text)
    {
        if (text.Outcome.Missing)
        {
            foreach (var missing in Coverage.MissingIn(text.Text, text.Style, fonts))
            {
                yield return new(FindingSeverity.Error, subject, "missing-glyph", text.Part) { Text = text.Text, Character = missing.Description, Package = missing.Package };
            }
        }

        if (text.Outcome.Ellipsised)
        {
            yield return new(FindingSeverity.Error, subject, "text-cut", text.Part) { Text = text.Text };
        }
        else if (text.Outcome.Scale < FitText.Readable)
        {
            yield return new(FindingSeverity.Warning, subject, "text-small", text.Part) { Text = text.Text, Scale = text.Outcome.Scale };
        }
    }
}
