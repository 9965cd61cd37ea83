using EventsHub.Accounts.Storage;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Accounts;

/// <summary>Accounts on ASP.NET Core Identity: hashed passwords, lockout, security stamps.</summary>
public static class AccountsSetup
{
    /// <summary>The shortest password accepted. Only the length is checked; there are no rules about kinds of characters.</summary>
    public const int MinPasswordLength = 12;

    /// <summary>The longest password accepted, so that hashing stays cheap for the server.</summary>
    public const int MaxPasswordLength = 128;

    public const int AttemptsBeforeRest = 5;

    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<ILookupNormalizer, AddressNormalizer>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            // The user name is the e-mail address, which may hold characters outside Identity's default list.
            identity.User.AllowedUserNameCharacters = "";
            identity.Password.RequiredLength = MinPasswordLength;
            identity.Password.RequireDigit = false;
            identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
            identity.Lockout.MaxFailedAccessAttempts = AttemptsBeforeRest;
            identity.Lockout.DefaultLockoutTimeSpan = Rest;
        }).AddEntityFrameworkStores<EventsHubDb>();
        return services;
    }

    private sealed class AddressNormalizer : ILookupNormalizer
    {
        public string? NormalizeName(string? name) => NormalizeEmail(name);

        public string? NormalizeEmail(string? email) => email is null ? null : EmailAddress.Normalize(email);
    }
}
