using EventsHub.Application.Data;
using EventsHub.Application.Ports;
using EventsHub.Domain.Events;
using EventsHub.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Accounts;

/// <summary>Says what the sender of a request may do. Reads the grants once per request.</summary>
public sealed class AccessControl(EventsHubDb db, ICurrentUser user)
{
    private IReadOnlyList<(Role Role, string? EventCode)>? _grants;

    /// <summary>Whether the sender has a permission, for an event or (without one) everywhere.</summary>
    public async Task<bool> MayAsync(Permission permission, string? eventCode, CancellationToken cancellationToken)
    {
        if (user.IsOperator)
        {
            return true;
        }

        var code = eventCode is null ? null : Event.NormalizeCode(eventCode);
        var grants = await GrantsAsync(cancellationToken);
        return grants.Any(g => g.Role.May(permission) && (g.EventCode is null || g.EventCode == code));
    }

    /// <summary>Whether the sender has a permission for at least one event; such a person may see lists, filtered by <see cref="EventCodesAsync"/>.</summary>
    public async Task<bool> MayAnywhereAsync(Permission permission, CancellationToken cancellationToken) =>
        user.IsOperator || (await GrantsAsync(cancellationToken)).Any(g => g.Role.May(permission));

    /// <summary>The normalised codes of the events that the sender has a permission for; null for all.</summary>
    public async Task<IReadOnlyList<string>?> EventCodesAsync(Permission permission, CancellationToken cancellationToken)
    {
        if (user.IsOperator)
        {
            return null;
        }

        var grants = (await GrantsAsync(cancellationToken)).Where(g => g.Role.May(permission)).ToList();
        return grants.Any(g => g.EventCode is null) ? null : [.. grants.Select(g => g.EventCode!).Distinct()];
    }

    private async Task<IReadOnlyList<(Role Role, string? EventCode)>> GrantsAsync(CancellationToken cancellationToken)
    {
        if (_grants is null)
        {
            var rows = user.Id is not { } id ? [] : await db.Grants.AsNoTracking()
                .Where(g => g.AccountId == id && db.Users.Any(u => u.Id == id && !u.IsDisabled))
                .Select(g => new { g.Role, g.EventId, Code = db.Events.Where(e => e.Id == g.EventId).Select(e => e.NormalizedCode).FirstOrDefault() })
                .ToListAsync(cancellationToken);
            _grants = [.. rows.Where(r => r.EventId is null || r.Code is not null).Select(r => (r.Role, r.EventId is null ? null : r.Code))];
        }

        return _grants;
    }
}
