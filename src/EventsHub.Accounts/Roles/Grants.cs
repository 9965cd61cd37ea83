using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Roles;

internal static class Grants
{
    /// <summary>Makes a grant for one event or, without a code, for all. The role of administrator is refused for a single event.</summary>
    public static async Task<Grant> ForAsync(EventsHubDb db, Guid accountId, Role role, string? eventCode, CancellationToken cancellationToken)
    {
        var isForOneEvent = !string.IsNullOrWhiteSpace(eventCode);
        if (role == Role.Administrator && isForOneEvent)
        {
            throw new DomainRuleException("role.administrator-everywhere", "An administrator has this role for all events. Leave the event empty, or choose another role.")
            { Field = "EventCode" };
        }

        return new() { AccountId = accountId, Role = role, EventId = isForOneEvent ? await db.EventIdAsync(eventCode!, cancellationToken) : null };
    }

    /// <summary>Refuses a change that would leave no enabled account with the role of administrator.</summary>
    public static async Task KeepAnAdministratorAsync(EventsHubDb db, Guid withoutAccountId, CancellationToken cancellationToken)
    {
        var others = await db.Grants().AnyAsync(
            g => g.Role == Role.Administrator && g.AccountId != withoutAccountId && db.Accounts().Any(a => a.Id == g.AccountId && !a.IsDisabled), cancellationToken);
        if (!others)
        {
            throw new DomainRuleException("account.last-administrator", "This is the last administrator. Make somebody else administrator first.");
        }
    }
}
