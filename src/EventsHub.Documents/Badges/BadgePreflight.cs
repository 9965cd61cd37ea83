using System.Globalization;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>Judges a badge by how its texts came out.</summary>
internal static class BadgePreflight
{
    private const double SmallestScale = 0.6;

    public static IReadOnlyList<Finding> Check(Badge badge, IReadOnlyList<FittedText> fitted, FontLibrary fonts)
    {
        var findings = new List<Finding>();
        foreach (var text in fitted)
        {
            if (text.Outcome.Missing)
            {
                findings.AddRange(Coverage.MissingIn(text.Text, text.Style, fonts).Select(missing => new Finding(
                    FindingSeverity.Error,
                    badge.PrimaryName,
                    "missing-glyph",
                    $"The {text.Part} has the character {missing.Description}, which no installed font can print. Install {missing.Package} and print again.")));
            }

            if (text.Outcome.Ellipsised)
            {
                findings.Add(new(FindingSeverity.Error, badge.PrimaryName, "text-cut", $"The {text.Part} “{text.Text}” is too long for its place and ends in “…”. Shorten it."));
            }
            else if (text.Outcome.Scale < SmallestScale)
            {
                var percent = text.Outcome.Scale.ToString("P0", CultureInfo.InvariantCulture);
                findings.Add(new(FindingSeverity.Warning, badge.PrimaryName, "text-small", $"The {text.Part} “{text.Text}” is printed at {percent} of its size to fit. Shorten it if it must be read from afar."));
            }
        }

        Require(badge.PrimaryName, FindingSeverity.Error, "missing-name", "The badge has no name. Enter the name of its bearer.");
        Require(badge.Token, FindingSeverity.Error, "missing-token", "The badge has no QR token, so it cannot be scanned. Issue its registration again.");
        Require(badge.Role, FindingSeverity.Warning, "missing-role", "The badge has no role, so its band is empty. Choose a role for the ticket type.");
        Require(badge.Affiliation, FindingSeverity.Info, "missing-affiliation", "The badge shows no affiliation.");
        return findings;

        void Require(string? value, FindingSeverity severity, string code, string message)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                findings.Add(new(severity, badge.PrimaryName, code, message));
            }
        }
    }
}
