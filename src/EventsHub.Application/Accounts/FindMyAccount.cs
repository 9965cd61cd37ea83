using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Accounts;

/// <summary>What somebody signed in sees of their own account.</summary>
public static class FindMyAccount
{
    /// <summary>Asks for it.</summary>
    [SignedIn]
    public sealed record Query : IQuery<Result>;

    /// <summary>The account.</summary>
    public sealed record Result(string Email, string DisplayName, string Language, bool HasPassword);

    internal sealed class Handler(EventsHubDb db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Users.AsNoTracking().Where(a => a.Id == user.Id)
                .Select(a => new Result(a.Email!, a.DisplayName, a.Language, a.PasswordHash != null))
                .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("account");
    }
}
