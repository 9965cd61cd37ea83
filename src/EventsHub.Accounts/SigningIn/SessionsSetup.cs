using System.Security.Claims;
using EventsHub.Accounts.Keys;
using EventsHub.Accounts.Storage;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EventsHub.Accounts.SigningIn;

public static class SessionsSetup
{
    /// <summary>Adds cookie sessions and keys of the API, and requires one for every endpoint that does not allow anonymous access.</summary>
    public static void AddSessions(this IServiceCollection services)
    {
        var schemes = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        schemes.AddIdentityCookies();
        schemes.AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.Name, configureOptions: null);
        new IdentityBuilder(typeof(Account), services).AddSignInManager();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, ClaimsFactory>();
        services.AddScoped<Sessions>();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.ForwardDefaultSelector = context => KeyAuthentication.IsFor(context) ? KeyAuthentication.Name : null;
            cookie.Cookie.Name = "eventshub-session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            // Looked at for every request, so that a session ends at once. The error page must work while the database is unreachable.
            cookie.Events.OnValidatePrincipal = async context =>
            {
                if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is null
                    && !await context.HttpContext.RequestServices.GetRequiredService<Sessions>().IsGoodAsync(context.Principal!))
                {
                    context.RejectPrincipal();
                }
            };
            cookie.Events.OnRedirectToLogin = context =>
            {
                if (ErrorPages.IsApi(context.HttpContext))
                {
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                }
                else
                {
                    // Without scheme and host, which come from the request, and so from whoever sent it.
                    context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
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
        // Identity puts the user name, an e-mail address, into the name claim; pages show the display name instead.
        protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
        {
            var identity = await base.GenerateClaimsAsync(user);
            identity.TryRemoveClaim(identity.FindFirst(identity.NameClaimType));
            identity.AddClaim(new(identity.NameClaimType, user.DisplayName));
            return identity;
        }
    }
}
