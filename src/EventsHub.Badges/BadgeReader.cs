using System.Runtime.CompilerServices;
using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Documents;
using EventsHub.Documents.Badges;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges;

/// <summary>Loads what badges show in blocks of 200 registrations, so that printing many badges needs little memory and no query stays open while a
/// slow client downloads.</summary>
public sealed class BadgeReader(EventsHubDb db, Texts texts)
{
    private const int AtOnce = 200;

    /// <summary>Ids of the selected registrations, sorted by name, as badges are laid out at the desk. Whether a badge has changed is found out by reading what it
    /// would show now.</summary>
    /// <exception cref="DomainRuleException">A code in the selection belongs to no confirmed registration.</exception>
    public async Task<IReadOnlyList<Guid>> SelectAsync(HostedEvent @event, BadgeSelection selection, CancellationToken cancellationToken)
    {
        var found = await db.AttendeeRows().Of(@event.Id, selection, db.ProductRows())
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
        await foreach (var (id, badge) in ReadWithIdsAsync(@event, registrationIds, cancellationToken))
        {
            found[id] = fingerprint.Of(badge);
        }

        return found;
    }

    /// <summary>Loads the badges of registrations in the given order. The event must have been loaded with its products.</summary>
    public async IAsyncEnumerable<Badge> ReadAsync(HostedEvent @event, IReadOnlyList<Guid> registrationIds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (_, badge) in ReadWithIdsAsync(@event, registrationIds, cancellationToken))
        {
            yield return badge;
        }
    }

    /// <summary>Loads the badges of registrations with their ids, in the given order. The event must have been loaded with its products.</summary>
    public async IAsyncEnumerable<(Guid RegistrationId, Badge Badge)> ReadWithIdsAsync(HostedEvent @event, IReadOnlyList<Guid> registrationIds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var ids in registrationIds.Chunk(AtOnce))
        {
            var rows = await db.AttendeeRows().Where(r => ids.Contains(r.Id)).Select(r => new Row(
                r.Id, r.Code, r.Name, r.Affiliation, r.Country, r.TicketTypeId, r.BadgeRole,
                r.Options.Where(o => o.CancelledAt == null).Select(o => o.ProductId).ToList()))
                .ToDictionaryAsync(r => r.Id, cancellationToken);
            foreach (var badge in Badges(@event, ids.Where(rows.ContainsKey).Select(id => rows[id])))
            {
                yield return badge;
            }
        }
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
        var outdated = new HashSet<Guid>();
        foreach (var ids in printed.Chunk(AtOnce))
        {
            var prints = await db.BadgePrints().AsNoTracking().Where(p => ids.Contains(p.RegistrationId)).ToListAsync(cancellationToken);
            outdated.UnionWith(prints.GroupBy(p => p.RegistrationId).Select(p => p.MaxBy(print => print.PrintedAt)!)
                .Where(last => now.TryGetValue(last.RegistrationId, out var fingerprint) && last.IsOutdated(fingerprint)).Select(last => last.RegistrationId));
        }

        return outdated;
    }

    private List<(Guid RegistrationId, Badge Badge)> Badges(HostedEvent @event, IEnumerable<Row> rows)
    {
        var language = @event.MainLanguage;
        var tickets = @event.TicketTypes.ToList();
        using (Texts.In(language))
        {
            return [.. rows.Select(row =>
            {
                var ticket = tickets.FindIndex(p => p.Id == row.TicketTypeId);
                var role = row.BadgeRole ?? (ticket < 0 ? "" : tickets[ticket].BadgeRole.In(language));
                return (row.Id, new Badge(
                    row.Name.Native, row.Name.LatinIfDifferent, row.Affiliation, Countries.NameOf(row.Country),
                    role.Length > 0 ? role : texts["Participant"],
                    row.BadgeRole is { } given ? RoleColours.OfStaffRole(given) : RoleColours.OfTicket(Math.Max(0, ticket)),
                    TicketToken.For(@event.SigningKey, row.Id), row.Code, HanFormsOf(row.Country),
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

    private sealed record Row(
        Guid Id, string Code, PersonName Name, string Affiliation, string Country, Guid TicketTypeId, string? BadgeRole, List<Guid> OptionIds);
}
