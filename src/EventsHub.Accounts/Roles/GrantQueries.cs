using EventsHub.Accounts.Contracts;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Roles;

/// <summary>Reads grants as people name them, and what people name as scopes.</summary>
internal sealed class GrantQueries(EventsHubDb db, ITrips trips)
{
    /// <summary>What a role is to be given for, as the database knows it.</summary>
    /// <exception cref="NotFoundException">There is no such event or trip.</exception>
    /// <exception cref="DomainRuleException">The key is missing, or no event is in the series.</exception>
    public async Task<Scope> ScopeAsync(ScopeKind kind, string? key, CancellationToken cancellationToken)
    {
        if (kind == ScopeKind.Host)
        {
            return Scope.Host;
        }

        if (string.IsNullOrWhiteSpace(key))
        {
            throw new DomainRuleException("scope.key", "Say which series, event or trip the role is for.") { Field = nameof(Scope) };
        }

        return kind switch
        {
            ScopeKind.Series => await SeriesAsync(key, cancellationToken),
            ScopeKind.Event => Scope.Event(await db.EventIdAsync(key, cancellationToken)),
            _ => Scope.Trip(await TripAsync(key.Trim().ToLowerInvariant(), cancellationToken)),
        };
    }

    /// <summary>Grants with the names of what they are for, in one statement, sorted by role and name.</summary>
    public async Task<ILookup<Guid, HeldRole>> ReadAsync(IQueryable<Grant> grants, CancellationToken cancellationToken)
    {
        var rows = trips.Trips;
        var held = await grants.AsNoTracking()
            .Select(g => new
            {
                Holder = g.AccountId ?? g.KeyId!.Value,
                g.Id, g.Role, g.Scope, g.SeriesKey,
                Event = db.EventRows().Where(e => e.Id == g.EventId).Select(e => new { e.Code, e.Name }).FirstOrDefault(),
                Trip = rows.Where(t => t.Id == g.TripId).Select(t => new { t.Code, t.Title }).FirstOrDefault(),
                Series = db.EventRows().Where(e => e.SeriesKey == g.SeriesKey).OrderByDescending(e => e.StartsOn).Select(e => e.Series).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return held
            .Select(g => (g.Holder, Role: g.Scope switch
            {
                ScopeKind.Series => new HeldRole(g.Id, g.Role, g.Scope, g.Series ?? g.SeriesKey, g.Series ?? g.SeriesKey),
                ScopeKind.Event => new HeldRole(g.Id, g.Role, g.Scope, g.Event?.Code, g.Event?.Name.In(Languages.Current)),
                ScopeKind.Trip => new HeldRole(g.Id, g.Role, g.Scope, g.Trip?.Code, g.Trip?.Title),
                _ => new HeldRole(g.Id, g.Role, g.Scope, null, null),
            }))
            .OrderBy(g => g.Role.Role).ThenBy(g => g.Role.Scope).ThenBy(g => g.Role.Key, StringComparer.Ordinal)
            .ToLookup(g => g.Holder, g => g.Role);
    }

    /// <summary>Refuses a change that would leave no enabled account with the role of administrator.</summary>
    public async Task KeepAnAdministratorAsync(Guid withoutAccountId, CancellationToken cancellationToken)
    {
        var others = await db.Grants().AnyAsync(
            g => g.Role == Role.Administrator && g.AccountId != withoutAccountId && db.Accounts().Any(a => a.Id == g.AccountId && !a.IsDisabled), cancellationToken);
        if (!others)
        {
            throw new DomainRuleException("account.last-administrator", "This is the last administrator. Make somebody else administrator first.");
        }
    }

    private async Task<Scope> SeriesAsync(string name, CancellationToken cancellationToken)
    {
        var scope = Scope.Series(name);
        return await db.EventRows().AnyAsync(e => e.SeriesKey == scope.SeriesKey, cancellationToken)
            ? scope
            : throw new DomainRuleException("scope.no-series", "No event is in the series {0}. Enter the series in an event first.", name) { Field = nameof(Scope) };
    }

    private async Task<Guid> TripAsync(string code, CancellationToken cancellationToken) =>
        await trips.Trips.Where(t => t.Code == code).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("trip");
}
