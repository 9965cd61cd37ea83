using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Roles;

/// <summary>Answers what the current user may do. The roles are read once per request.</summary>
internal sealed class AccessControl(EventsHubDb db, ICurrentUser user) : IAccess
{
    private IReadOnlyList<(Role Role, string? EventCode)>? _grants;

    /// <summary>True when the user has the permission for the event or, without an event code, for all events.</summary>
    public async Task<bool> MayAsync(Permission permission, string? eventCode, CancellationToken cancellationToken)
    {
        if (user.IsOperator)
        {
            return true;
        }

        var code = eventCode is null ? null : EventCode.Normalize(eventCode);
        var grants = await GrantsAsync(cancellationToken);
        return grants.Any(g => g.Role.May(permission) && (g.EventCode is null || g.EventCode == code));
    }

    /// <summary>True when the user has the permission for at least one event; what they see in lists is then limited to <see cref="EventCodesAsync"/>.</summary>
    public async Task<bool> MayAnywhereAsync(Permission permission, CancellationToken cancellationToken) =>
        user.IsOperator || (await GrantsAsync(cancellationToken)).Any(g => g.Role.May(permission));

    /// <summary>The normalised codes of the events for which the user has the permission; null when it holds for all events.</summary>
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
            var rows = user.Id is not { } id ? [] : await db.Grants().AsNoTracking()
                .Where(g => g.AccountId == id && db.Accounts().Any(u => u.Id == id && !u.IsDisabled))
                .Select(g => new { g.Role, g.EventId, Code = db.EventRows().Where(e => e.Id == g.EventId).Select(e => e.NormalizedCode).FirstOrDefault() })
                .ToListAsync(cancellationToken);
            _grants = [.. rows.Where(r => r.EventId is null || r.Code is not null).Select(r => (r.Role, r.EventId is null ? null : r.Code))];
        }

        return _grants;
    }
}
