using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.OwnAccount;

/// <summary>What the signed-in person sees of their own account.</summary>
public static class FindMyAccount
{
    [SignedIn]
    public sealed record Query : IQuery<Result>;

    public sealed record Result(Guid Id, string Email, string DisplayName, string Language, bool HasPassword);

    internal sealed class Handler(EventsHubDb db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Accounts().AsNoTracking().Where(a => a.Id == user.Id)
                .Select(a => new Result(a.Id, a.Email!, a.DisplayName, a.Language, a.PasswordHash != null))
                .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("account");
    }
}
