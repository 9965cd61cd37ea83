using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;

namespace EventsHub.Accounts.Keys;

internal static class KeyMakers
{
    /// <summary>The account that a new key acts for. A key makes no other, which would outlive it; and the operator has no account.</summary>
    /// <exception cref="ForbiddenException">A key or the operator sends the request.</exception>
    public static Guid WhoMakesKeys(this ICurrentUser user) => user is { KeyId: null, Id: { } id } ? id : throw new ForbiddenException(isSignedIn: true);
}
