using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Accounts;

/// <summary>An operator makes a link that signs somebody in once, to be handed over by other ways than mail: for the first administrator.</summary>
public static class MakeSignInLink
{
    /// <summary>Who is to sign in.</summary>
    [RequiresPermission(Permission.Operate)]
    public sealed record Command(string Email) : ICommand<Result>;

    /// <summary>The token, which is not kept, and the path that it is used at.</summary>
    public sealed record Result(string Token, DateTime ExpiresAt)
    {
        /// <summary>What follows the public address.</summary>
        public string Path => AccountLinks.PathOf(Token);
    }

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Result>
    {
        private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var address = EmailAddress.Normalize(command.Email);
            var id = await db.Users.Where(a => a.NormalizedEmail == address).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancellationToken)
                ?? throw new NotFoundException("account");
            var (link, token) = AccessLink.Create(LinkPurpose.SignIn, id, now, Lifetime);
            db.AccessLinks.Add(link);
            return new(token, now + Lifetime);
        }
    }
}

/// <summary>Where the links of accounts lead.</summary>
public static class AccountLinks
{
    /// <summary>The path at which a token signs in.</summary>
    public static string PathOf(string token) => $"/sign-in/with/{token}";
}
