using System.Security.Claims;
using EventsHub.Application.Accounts;
using EventsHub.Application.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EventsHub.Web.Setup;

/// <summary>Who is signed in: a sealed cookie, readable by every node, and worth nothing once the account's security stamp has changed.</summary>
public sealed class Sessions(SignInManager<Account> signIn, UserManager<Account> accounts)
{
    /// <summary>Starts a session for somebody who has proved who they are.</summary>
    public async Task StartAsync(Guid accountId)
    {
        var account = await accounts.FindByIdAsync(accountId.ToString()) ?? throw new InvalidOperationException("The account has gone.");
        await signIn.SignInAsync(account, isPersistent: false);
    }

    /// <summary>Renews the session of who is signed in, after a change of what it carries.</summary>
    public async Task RenewAsync(ClaimsPrincipal user)
    {
        if (await accounts.GetUserAsync(user) is { } account)
        {
            await signIn.RefreshSignInAsync(account);
        }
    }

    /// <summary>Ends the session.</summary>
    public Task EndAsync() => signIn.SignOutAsync();
}

/// <summary>Sets sessions up.</summary>
public static class SessionsSetup
{
    /// <summary>Adds sessions; everything that is not open to all needs one.</summary>
    public static void AddSessions(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("EventsHub").PersistKeysToDbContext<EventsHubDb>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        new IdentityBuilder(typeof(Account), services).AddSignInManager();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, ClaimsFactory>();
        services.AddScoped<Sessions>();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "eventshub-session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            // The page that says that the database is away does not ask it whether the session still holds.
            cookie.Events.OnValidatePrincipal = context => context.HttpContext.Features.Get<IExceptionHandlerFeature>() is null
                ? SecurityStampValidator.ValidatePrincipalAsync(context)
                : Task.CompletedTask;
            cookie.Events.OnRedirectToLogin = context =>
            {
                if (ErrorPages.IsApi(context.HttpContext))
                {
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                }
                else
                {
                    context.Response.Redirect(context.RedirectUri);
                }

                return Task.CompletedTask;
            };
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private sealed class ClaimsFactory(UserManager<Account> accounts, IOptions<IdentityOptions> options)
        : UserClaimsPrincipalFactory<Account>(accounts, options)
    {
        // The name shown is the one colleagues see, not the address.
        protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
        {
            var identity = await base.GenerateClaimsAsync(user);
            identity.TryRemoveClaim(identity.FindFirst(identity.NameClaimType));
            identity.AddClaim(new(identity.NameClaimType, user.DisplayName));
            return identity;
        }
    }
}
