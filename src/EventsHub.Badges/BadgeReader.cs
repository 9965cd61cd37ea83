using System.Runtime.CompilerServices;
using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Documents;
using EventsHub.Documents.Badges;
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

    /// <summary>Ids of the selected registrations, sorted by name, as badges are laid out at the desk. Whether a badge has changed is found out by reading what it
    /// would show now.</summary>
    /// <exception cref="NotFoundException">The event has no print run of the number in the selection.</exception>
    /// <exception cref="DomainRuleException">A code in the selection belongs to no confirmed registration.</exception>
    public async Task<IReadOnlyList<Guid>> SelectAsync(HostedEvent @event, BadgeSelection selection, CancellationToken cancellationToken)
    {
        if (selection.Run is { } run && !await db.PrintRuns().AnyAsync(r => r.EventId == @event.Id && r.Number == run, cancellationToken))
        {
            throw new NotFoundException("print-run");
        }

        var found = await db.SelectedAttendees(@event.Id, selection)
            .OrderBy(r => r.SortKey).ThenBy(r => r.Code).Select(r => new { r.Id, r.Code, IsPrinted = r.BadgePrintedAt != null }).ToListAsync(cancellationToken);
        if (selection.NormalizedCodes.Except(found.Select(r => r.Code)).FirstOrDefault() is { } unknown && selection.State == BadgeState.Any)
        {
            throw new DomainRuleException("badge.unknown-code", "No confirmed registration has the code {0}.", unknown) { Field = nameof(BadgeSelection.Codes) };
        }

        if (selection.State is not (BadgeState.Changed or BadgeState.Due))
        {
            return [.. found.Select(r => r.Id)];
        }

        var outdated = await OutdatedAsync(@event, [.. found.Where(r => r.IsPrinted).Select(r => r.Id)], cancellationToken);
        return [.. found.Where(r => !r.IsPrinted || outdated.Contains(r.Id)).Select(r => r.Id)];
    }

    /// <summary>The fingerprints of what the badges of registrations show now, by id.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> FingerprintsAsync(HostedEvent @event, IReadOnlyList<Guid> registrationIds, CancellationToken cancellationToken)
    {
        var fingerprint = new BadgeFingerprint(await BadgeEventAsync(@event, cancellationToken));
        var found = new Dictionary<Guid, string>();
        await foreach (var badge in ReadAsync(@event, registrationIds, signer: null, cancellationToken))
        {
            found[badge.RegistrationId] = fingerprint.Of(badge);
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

    /// <summary>The paper that badges of an event are to be printed on.</summary>
    /// <param name="event">The event.</param>
    /// <param name="layout">The arrangement that comes with EventsHub; used when no sheet is given.</param>
    /// <param name="sheet">Id of a sheet of the event's own; null for none.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="NotFoundException">The event has no such sheet.</exception>
    public async Task<ChosenPaper> PaperAsync(HostedEvent @event, BadgeLayout layout, Guid? sheet, CancellationToken cancellationToken)
    {
        if (sheet is null)
        {
            return new(BadgePaper.Of(layout), layout);
        }

        var found = await db.BadgeSheets().AsNoTracking().FirstOrDefaultAsync(s => s.EventId == @event.Id && s.Id == sheet, cancellationToken) ?? throw new NotFoundException("badge-sheet");
        return new(found.Measures.ToPaper(), null, found.Id, found.Name);
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
        var now = await FingerprintsAsync(@event, printed, cancellationToken);
        var revoked = await keys.RevokedIdsAsync(@event.Id, cancellationToken);
        var outdated = new HashSet<Guid>();
        foreach (var ids in printed.Chunk(ComparedAtOnce))
        {
            var prints = await db.BadgePrints().AsNoTracking().Where(p => ids.Contains(p.RegistrationId)).ToListAsync(cancellationToken);
            outdated.UnionWith(prints.GroupBy(p => p.RegistrationId).Select(p => p.MaxBy(print => print.PrintedAt)!)
                .Where(last => now.TryGetValue(last.RegistrationId, out var fingerprint) && last.IsOutdated(fingerprint, revoked)).Select(last => last.RegistrationId));
        }

        return outdated;
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
                    signer is null ? row.Code : SignedCode.Sign(signer, CodeKind.Badge, row.Code, row.BadgeRevision), row.Code, HanFormsOf(row.Country),
                    [.. @event.Options.Where(p => row.OptionIds.Contains(p.Id)).Select(p => p.Name.In(language))]));
            })];
        }
    }

    // The same Han characters are drawn differently in different countries. The country is the only hint which form a name needs.
    private static string? HanFormsOf(string country) => country switch
    {
        "JP" => "ja",
        "CN" or "SG" => "zh-Hans",
        "TW" or "HK" or "MO" => "zh-Hant",
        "KR" => "ko",
        _ => null,
    };

    /// <summary>The paper chosen for badges.</summary>
    /// <param name="Paper">Where badges lie on it.</param>
    /// <param name="Layout">The arrangement that comes with EventsHub; null for a sheet of the event's own.</param>
    /// <param name="SheetId">Id of the event's own sheet; null for none.</param>
    /// <param name="SheetName">What that sheet is called; null for none.</param>
    public sealed record ChosenPaper(BadgePaper Paper, BadgeLayout? Layout, Guid? SheetId = null, string? SheetName = null);

    private sealed record Row(
        Guid Id, string Code, PersonName Name, string Affiliation, string Country, Guid TicketTypeId, string? BadgeRole, int BadgeRevision, List<Guid> OptionIds);
}
