using EventsHub.Accounts.Contracts;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Roles;

/// <summary>Answers what the sender of the current request may do. Grants are read once per request.</summary>
internal sealed class AccessControl(EventsHubDb db, ITrips trips, ICurrentUser user, TimeProvider time) : IAccess
{
    private readonly Dictionary<string, (Guid Id, string? SeriesKey)> _events = [];
    private IReadOnlyList<IReadOnlyList<Grant>>? _held;

    public async Task<bool> MayAsync(Permission permission, AccessTarget target, CancellationToken cancellationToken)
    {
        var scopes = await ScopesAsync(permission, cancellationToken);
        if (scopes.Any(s => s.IsEmpty))
        {
            return false;
        }

        if (target.IsAnywhere || scopes.All(s => s.Everywhere))
        {
            return true;
        }

        if (target.TripCode is { } tripCode)
        {
            var trip = await trips.Trips.Where(t => t.Code == tripCode).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(cancellationToken);
            return trip is { } id ? scopes.All(s => s.HasTrip(id)) : target.MayBeNew;
        }

        var found = target.EventCode is { } eventCode ? await EventAsync(eventCode, cancellationToken) : null;
        return found is { } known
            ? scopes.All(s => s.HasEvent(known.Id, known.SeriesKey))
            : target.MayBeNew && scopes.All(s => s.HasEvent(null, target.SeriesKey));
    }

    public async Task<IReadOnlyList<AccessScopes>> ScopesAsync(Permission permission, CancellationToken cancellationToken) =>
        user.IsOperator ? [AccessScopes.All] : [.. (await HeldAsync(cancellationToken)).Select(grants => grants.ScopesOf(permission))];

    private async Task<(Guid Id, string? SeriesKey)?> EventAsync(string code, CancellationToken cancellationToken)
    {
        if (!_events.TryGetValue(code, out var known))
        {
            var row = await db.EventRows().Where(e => e.NormalizedCode == code).Select(e => new { e.Id, e.SeriesKey }).FirstOrDefaultAsync(cancellationToken);
            if (row is null)
            {
                return null;
            }

            _events[code] = known = (row.Id, row.SeriesKey);
        }

        return known;
    }

    // The grants of the account and, where a key sends the request, those of the key: whatever either does not allow is refused.
    private async Task<IReadOnlyList<IReadOnlyList<Grant>>> HeldAsync(CancellationToken cancellationToken)
    {
        if (_held is null)
        {
            var (id, keyId, now) = (user.Id, user.KeyId, time.GetUtcNow().UtcDateTime);
            var rows = id is null ? [] : await db.Grants().AsNoTracking()
                .Where(g => db.Accounts().Any(a => a.Id == id && !a.IsDisabled))
                .Where(g => g.AccountId == id || g.KeyId == keyId && keyId != null && db.AccessKeys().Any(k => k.Id == keyId && k.MadeBy == id && k.ExpiresAt > now))
                .ToListAsync(cancellationToken);
            var own = rows.FindAll(g => g.AccountId is not null);
            _held = keyId is null ? [own] : [own, rows.FindAll(g => g.KeyId is not null)];
        }

        return _held;
    }
}
