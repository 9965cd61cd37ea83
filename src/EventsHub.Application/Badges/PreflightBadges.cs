using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Pipeline;
using EventsHub.Documents;
using EventsHub.Documents.Badges;
using EventsHub.Domain.People;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Badges;

/// <summary>Says before printing what would not print well: characters without a font, text that had to be made small, missing data.</summary>
public static class PreflightBadges
{
    /// <summary>How many findings are listed; all are counted.</summary>
    public const int MostListed = 100;

    /// <summary>Whose badges, and how they lie on paper.</summary>
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Query(string EventCode, BadgeSelection Selection, BadgeLayout Layout = BadgeLayout.A6) : IQuery<Result>, IForEvent;

    /// <summary>What was found.</summary>
    /// <param name="Badges">How many badges were looked at.</param>
    /// <param name="Errors">How many findings must be mended before printing.</param>
    /// <param name="Warnings">How many should be looked at.</param>
    /// <param name="Findings">The first of them, errors first.</param>
    public sealed record Result(int Badges, int Errors, int Warnings, IReadOnlyList<BadgeFinding> Findings);

    /// <summary>One finding.</summary>
    /// <param name="RegistrationCode">Whose badge.</param>
    /// <param name="Name">The name as printed.</param>
    /// <param name="Severity">How much it matters.</param>
    /// <param name="Code">A stable code, such as <c>missing-glyph</c>.</param>
    /// <param name="Message">What it is about, in the reader's language.</param>
    /// <param name="Details">Which text and which character, in English.</param>
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
            var @event = await db.Events.AsNoTracking().Include(e => e.Products).WithCode(query.EventCode, cancellationToken);
            var ids = await reader.SelectAsync(@event, query.Selection, cancellationToken);
            var frame = await reader.FrameAsync(@event, cancellationToken);
            var (errors, warnings) = (0, 0);
            var listed = new List<BadgeFinding>();
            await foreach (var badge in reader.ReadAsync(@event, ids, cancellationToken))
            {
                foreach (var finding in printer.Preflight(frame, badge, query.Layout).Where(f => f.Severity != FindingSeverity.Info))
                {
                    errors += finding.Severity == FindingSeverity.Error ? 1 : 0;
                    warnings += finding.Severity == FindingSeverity.Warning ? 1 : 0;
                    if (listed.Count < MostListed || finding.Severity == FindingSeverity.Error && errors <= MostListed)
                    {
                        listed.Add(new(badge.Code ?? "", badge.PrimaryName, finding.Severity, finding.Code, MessageOf(finding.Code), finding.Message));
                    }
                }
            }

            return new(ids.Count, errors, warnings, [.. listed.OrderByDescending(f => f.Severity).Take(MostListed)]);
        }

        private string MessageOf(string code) => code switch
        {
            "missing-glyph" => texts["A character that no installed font can print"],
            "text-cut" => texts["A text too long for its place"],
            "text-small" => texts["A text printed small to fit"],
            "missing-name" => texts["No name"],
            _ => texts["Something is missing"],
        };
    }
}
