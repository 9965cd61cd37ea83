using System.Runtime.CompilerServices;
using EventsHub.Badges.Domain;
using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Documents;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Badges.Templates;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges;

/// <summary>Loads what badges show in blocks of registrations, so that printing many badges needs little memory and no query stays open while a
/// slow client downloads.</summary>
public sealed class BadgeReader(EventsHubDb db, EventKeys keys, Texts texts)
{
    private const int AtOnce = 200;

    // Nobody waits for the first badge when all are compared, and each statement costs a way to the database. SQL Server takes 2,100 parameters.
    private const int ComparedAtOnce = 1000;

    /// <summary>The selected registrations, sorted by name, as badges are laid out at the desk. Whether a badge has changed is found out by reading what it
    /// would show now.</summary>
    /// <exception cref="NotFoundException">The event has no print run of the number in the selection.</exception>
    /// <exception cref="DomainRuleException">A code in the selection belongs to no confirmed registration.</exception>
    public async Task<FoundBadges> SelectAsync(HostedEvent @event, BadgeSelection selection, CancellationToken cancellationToken)
    {
        if (selection.Run is { } run && !await db.PrintRuns().AnyAsync(r => r.EventId == @event.Id && r.Number == run, cancellationToken))
        {
            throw new NotFoundException("print-run");
        }

        var found = await db.SelectedAttendees(@event.Id, selection)
            .OrderBy(r => r.SortKey).ThenBy(r => r.Code).Select(r => new { r.Id, r.Code, IsPrinted = r.BadgePrintedAt != null }).ToListAsync(cancellationToken);
        if (selection.State == BadgeState.Any)
        {
            FoundBadges.RefuseUnknown(selection.NormalizedCodes, found.Select(r => r.Code));
        }

        if (selection.State is not (BadgeState.Changed or BadgeState.Due))
        {
            return new([.. found.Select(r => r.Id)]);
        }

        var outdated = await OutdatedAsync(@event, [.. found.Where(r => r.IsPrinted).Select(r => r.Id)], cancellationToken);
        return new([.. found.Where(r => !r.IsPrinted || outdated.Contains(r.Id)).Select(r => r.Id)]);
    }

    /// <summary>Ids of the selected registrations, as <see cref="SelectAsync"/> finds them, to be printed.</summary>
    /// <exception cref="NotFoundException">The event has no print run of the number in the selection.</exception>
    /// <exception cref="DomainRuleException">A code in the selection belongs to no confirmed registration, or nobody is selected.</exception>
    public async Task<IReadOnlyList<Guid>> SelectToPrintAsync(HostedEvent @event, BadgeSelection selection, CancellationToken cancellationToken) =>
        (await SelectAsync(@event, selection, cancellationToken)).ToPrint();

    /// <summary>The fingerprints of what printed badges would show now, each drawn from the template that it was printed from, by id of the registration. A template that was deleted gives way to the standard
    /// one.</summary>
    /// <param name="event">The event.</param>
    /// <param name="prints">The prints, of each person one.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public async Task<IReadOnlyDictionary<Guid, string>> FingerprintsAsync(HostedEvent @event, IReadOnlyCollection<BadgePrint> prints, CancellationToken cancellationToken)
    {
        var fingerprint = new BadgeFingerprint(await BadgeEventAsync(@event, cancellationToken));
        var templates = await TemplatesOfRunsAsync(@event.Id, cancellationToken);
        var runs = templates.Count == 0 ? [] : prints.ToDictionary(p => p.RegistrationId, p => p.RunId);
        var found = new Dictionary<Guid, string>();
        await foreach (var badge in ReadAsync(@event, [.. prints.Select(p => p.RegistrationId)], signer: null, cancellationToken))
        {
            found[badge.RegistrationId] = fingerprint.Of(badge, runs.GetValueOrDefault(badge.RegistrationId) is { } run ? templates.GetValueOrDefault(run) : null);
        }

        return found;
    }

    /// <summary>Loads the badges of registrations in the given order. The event must have been loaded with its products.</summary>
    /// <param name="event">The event.</param>
    /// <param name="registrationIds">Ids of the registrations.</param>
    /// <param name="signer">Signs the codes; without it badges carry a stand-in, for a look at everything else, since 10,000 signatures take a second.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public async IAsyncEnumerable<BadgeToPrint> ReadAsync(
        HostedEvent @event, IReadOnlyList<Guid> registrationIds, CodeSigner? signer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var ids in registrationIds.Chunk(signer is null ? ComparedAtOnce : AtOnce))
        {
            var rows = await db.AttendeeRows().Where(r => ids.Contains(r.Id)).Select(r => new Row(
                r.Id, r.Code, r.Name, r.Affiliation, r.Country, r.TicketTypeId, r.BadgeRole, r.BadgeRevision,
                r.Options.Where(o => o.CancelledAt == null).Select(o => o.ProductId).ToList()))
                .ToDictionaryAsync(r => r.Id, cancellationToken);
            foreach (var badge in Badges(@event, ids.Where(rows.ContainsKey).Select(id => rows[id]), signer))
            {
                yield return badge;
            }
        }
    }

    /// <summary>The paper that badges of an event are to be printed on, and the template that they are drawn from.</summary>
    /// <param name="event">The event.</param>
    /// <param name="layout">The arrangement that comes with EventsHub; used when no sheet is given.</param>
    /// <param name="sheet">Id of a sheet of the event's own; null for none.</param>
    /// <param name="template">Id of a template of the event's own, or <see cref="BadgeTemplate.Standard"/>; null for that of the run that is printed again, where it is still there, else the standard one.</param>
    /// <param name="run">Number of the run that is printed again; null for none.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <exception cref="NotFoundException">The event has no such sheet or template.</exception>
    /// <exception cref="DomainRuleException">The template does not go with the paper.</exception>
    public async Task<ChosenPaper> PaperAsync(HostedEvent @event, BadgeLayout layout, Guid? sheet, Guid? template, int? run, CancellationToken cancellationToken)
    {
        var own = sheet is null
            ? null
            : await db.BadgeSheets().AsNoTracking().FirstOrDefaultAsync(s => s.EventId == @event.Id && s.Id == sheet, cancellationToken) ?? throw new NotFoundException("badge-sheet");
        var paper = own is null ? new ChosenPaper(BadgePaper.Of(layout), layout) : new(own.Measures.ToPaper(), null, own.Id, own.Name);
        var templateId = template ?? await db.PrintRuns().Where(r => r.EventId == @event.Id && r.Number == run).Select(r => r.TemplateId).FirstOrDefaultAsync(cancellationToken);
        if (templateId is not { } id || id == BadgeTemplate.Standard)
        {
            return paper;
        }

        var found = await db.BadgeTemplateAsync(@event.Id, id, cancellationToken);
        found.CheckOn(paper.Paper, paper.Layout);
        return paper with { Template = found };
    }

    /// <summary>What all badges of an event have in common, in its main language.</summary>
    public async Task<BadgeEvent> BadgeEventAsync(HostedEvent @event, CancellationToken cancellationToken)
    {
        var logo = await db.LogoOfAsync(@event, cancellationToken);
        using (Texts.In(@event.MainLanguage))
        {
            var dates = Dates.Range(@event.StartsOn, @event.EndsOn);
            return new(
                @event.Name.In(@event.MainLanguage), @event.Venue.City.Length > 0 ? $"{@event.Venue.City} · {dates}" : dates,
                @event.MainLanguage, @event.AccentColour) { Logo = logo };
        }
    }

    public DocumentInfo Info(HostedEvent @event, DateTime utc)
    {
        using (Texts.In(@event.MainLanguage))
        {
            return new($"{texts["Badges"]} – {@event.Name.In(@event.MainLanguage)}", @event.MainLanguage, new(utc, TimeSpan.Zero));
        }
    }

    private async Task<HashSet<Guid>> OutdatedAsync(HostedEvent @event, List<Guid> printed, CancellationToken cancellationToken)
    {
        var revoked = await keys.RevokedIdsAsync(@event.Id, cancellationToken);
        var last = new List<BadgePrint>(printed.Count);
        foreach (var ids in printed.Chunk(ComparedAtOnce))
        {
            var prints = await db.BadgePrints().AsNoTracking().Where(p => ids.Contains(p.RegistrationId)).ToListAsync(cancellationToken);
            last.AddRange(prints.GroupBy(p => p.RegistrationId).Select(p => p.MaxBy(print => print.PrintedAt)!));
        }

        var now = await FingerprintsAsync(@event, last, cancellationToken);
        return [.. last.Where(print => now.TryGetValue(print.RegistrationId, out var fingerprint) && print.IsOutdated(fingerprint, revoked)).Select(print => print.RegistrationId)];
    }

    // Fingerprints of the templates that runs were printed from, by run. Most events have none of their own.
    private async Task<Dictionary<Guid, string?>> TemplatesOfRunsAsync(Guid eventId, CancellationToken cancellationToken)
    {
        var templates = await db.BadgeTemplates().AsNoTracking().Where(t => t.EventId == eventId).ToDictionaryAsync(t => t.Id, t => t.Fingerprint, cancellationToken);
        return templates.Count == 0
            ? []
            : await db.PrintRuns().Where(r => r.EventId == eventId && r.TemplateId != null).Select(r => new { r.Id, Template = r.TemplateId!.Value }).ToDictionaryAsync(r => r.Id, r => templates.GetValueOrDefault(r.Template), cancellationToken);
    }

    private List<BadgeToPrint> Badges(HostedEvent @event, IEnumerable<Row> rows, CodeSigner? signer)
    {
        var language = @event.MainLanguage;
        var tickets = @event.TicketTypes.ToList();
        using (Texts.In(language))
        {
            return [.. rows.Select(row =>
            {
                var ticket = tickets.FindIndex(p => p.Id == row.TicketTypeId);
                var role = row.BadgeRole ?? (ticket < 0 ? "" : tickets[ticket].BadgeRole.In(language));
                return new BadgeToPrint(row.Id, row.BadgeRevision, new(
                    row.Name.Native, row.Name.LatinIfDifferent, row.Affiliation, Countries.NameOf(row.Country),
                    role.Length > 0 ? role : texts["Participant"],
                    row.BadgeRole is { } given ? RoleColours.OfStaffRole(given) : RoleColours.OfTicket(Math.Max(0, ticket)),
                    signer is null ? row.Code : SignedCode.Sign(signer, CodeKind.Badge, row.Code, row.BadgeRevision), row.Code, Countries.HanFormsOf(row.Country),
                    [.. @event.Options.Where(p => row.OptionIds.Contains(p.Id)).Select(p => p.Name.In(language))])
                {
                    NameParts = row.Name.NativeParts(), LatinNameParts = row.Name.LatinParts(),
                });
            })];
        }
    }

    /// <summary>The paper and the template chosen for badges.</summary>
    /// <param name="Paper">Where badges lie on it.</param>
    /// <param name="Layout">The arrangement that comes with EventsHub; null for a sheet of the event's own.</param>
    /// <param name="SheetId">Id of the event's own sheet; null for none.</param>
    /// <param name="SheetName">What that sheet is called; null for none.</param>
    /// <param name="Template">The event's own template; null for those that come with EventsHub.</param>
    public sealed record ChosenPaper(BadgePaper Paper, BadgeLayout? Layout, Guid? SheetId = null, string? SheetName = null, BadgeTemplate? Template = null)
    {
        /// <summary>What badges look like; null for the standard template of the paper.</summary>
        public FaceTemplate? Face => Template?.Face;

        /// <summary>The fingerprint of the event's own template; null for none.</summary>
        public string? Fingerprint => Template?.Fingerprint;
    }

    private sealed record Row(
        Guid Id, string Code, PersonName Name, string Affiliation, string Country, Guid TicketTypeId, string? BadgeRole, int BadgeRevision, List<Guid> OptionIds);
}
