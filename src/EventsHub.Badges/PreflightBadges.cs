using System.Globalization;
using EventsHub.Conference.Contracts;
using EventsHub.Documents;
using EventsHub.Documents.Badges;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges;

/// <summary>Checks before printing what would not print well: characters that no font has, text that had to be shrunk or cut, missing data.</summary>
public static class PreflightBadges
{
    /// <summary>Maximum number of findings returned; all are counted.</summary>
    public const int MostListed = 100;

    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Query(string EventCode, BadgeSelection Selection, BadgeLayout Layout = BadgeLayout.A6, Guid? Sheet = null, Guid? Template = null) : IQuery<Result>, IForEvent;

    /// <param name="Badges">Number of badges checked.</param>
    /// <param name="Errors">Number of findings that must be corrected before printing.</param>
    /// <param name="Warnings">Number of findings that somebody should look at.</param>
    /// <param name="Notes">Number of findings that are only for information.</param>
    /// <param name="Findings">The most severe findings first, at most <see cref="MostListed"/>.</param>
    public sealed record Result(int Badges, int Errors, int Warnings, int Notes, IReadOnlyList<BadgeFinding> Findings);

    /// <param name="RegistrationCode">Code of the registration; empty for a finding about all badges.</param>
    /// <param name="Name">Name as printed on the badge, or the name of the event for a finding about all badges.</param>
    /// <param name="Severity">Error, warning or information.</param>
    /// <param name="Code">A stable code, such as <c>missing-glyph</c>.</param>
    /// <param name="Message">Short description, in the current language.</param>
    /// <param name="Details">The text or character concerned and what to do, in the current language.</param>
    public sealed record BadgeFinding(string RegistrationCode, string Name, FindingSeverity Severity, string Code, string Message, string Details);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts)
        {
            RuleFor(q => q.Selection).NotNull().SetValidator(new BadgeSelectionValidator(texts));
            RuleFor(q => q.Layout).IsInEnum().WithMessage(_ => texts["Choose how the badges lie on paper."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, BadgeReader reader, BadgePrinter printer, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var paper = await reader.PaperAsync(@event, query.Layout, query.Sheet, query.Template, query.Selection.Run, cancellationToken);
            var ids = (await reader.SelectAsync(@event, query.Selection, cancellationToken)).Ids;
            var check = printer.Preflight(await reader.BadgeEventAsync(@event, cancellationToken), paper.Paper, paper.Face);
            var counts = new int[3];
            var listed = new List<BadgeFinding>();
            Note("", check.CheckEvent());
            await foreach (var badge in reader.ReadAsync(@event, ids, signer: null, cancellationToken))
            {
                Note(badge.Badge.Code ?? "", check.Check(badge.Badge));
            }

            int Count(FindingSeverity severity) => counts[(int)severity];
            return new(ids.Count, Count(FindingSeverity.Error), Count(FindingSeverity.Warning), Count(FindingSeverity.Info), [.. listed.OrderByDescending(f => f.Severity).Take(MostListed)]);

            void Note(string registrationCode, IEnumerable<Finding> findings)
            {
                foreach (var finding in findings)
                {
                    // Keeps the full number for each severity, so that early warnings cannot push out later errors.
                    if (counts[(int)finding.Severity]++ < MostListed)
                    {
                        listed.Add(new(registrationCode, finding.Subject, finding.Severity, finding.Code, MessageOf(finding), DetailsOf(finding)));
                    }
                }
            }
        }

        private string MessageOf(Finding finding) => finding.Code switch
        {
            "missing-glyph" => texts["A character that no installed font can print"],
            "text-cut" => texts["A text too long for its place"],
            "text-small" => texts["A text printed small to fit"],
            "options-hidden" => texts["Options that have no room"],
            "missing-name" => texts["No name"],
            _ => texts["Something is missing"],
        };

        private string DetailsOf(Finding finding) => finding.Code switch
        {
            "missing-glyph" => texts["{0}: no installed font has the character {1}. Install the package {2} and print again.", NameOf(finding.Part), finding.Character, finding.Package],
            "text-cut" => texts["{0}: “{1}” is too long for its place and ends in “…”. Shorten it.", NameOf(finding.Part), finding.Text],
            "text-small" => texts["{0}: “{1}” is printed at {2} of its size to fit. Shorten it if it must be read from afar.", NameOf(finding.Part), finding.Text, finding.Scale.ToString("P0", CultureInfo.CurrentCulture)],
            "options-hidden" => texts["{0} of {1} options are named. Choose a larger paper, or cancel some.", finding.Options.Shown, finding.Options.Taken],
            "missing-name" => texts["The badge has no name. Enter the name of its bearer."],
            "missing-token" => texts["The badge has no code to scan. Save the registration again."],
            "missing-role" => texts["The band is empty. Give the ticket a role."],
            "missing-affiliation" => texts["The badge shows no institution."],
            _ => texts["The badge shows no country."],
        };

        private string NameOf(BadgePart part) => part switch
        {
            BadgePart.Name => texts["Name"],
            BadgePart.LatinName => texts["Name in Latin letters"],
            BadgePart.Affiliation => texts["Institution"],
            BadgePart.Country => texts["Country"],
            BadgePart.Role => texts["Role"],
            BadgePart.Option => texts["Option"],
            BadgePart.EventName => texts["Event"],
            BadgePart.EventDates => texts["Dates"],
            BadgePart.FixedText => texts["Text of the template"],
            _ => texts["Reference"],
        };
    }
}
