using EventsHub.Accounts;
using EventsHub.Accounts.SigningIn;
using EventsHub.Accounts.Storage;
using EventsHub.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Accounts;

/// <summary>Signing in several times at the same moment, as somebody does who guesses passwords, or whose page sends its form twice.</summary>
public sealed class ParallelSignInTests
{
    private const string Ada = "ada@example.org";
    private const string Password = "correct horse battery";

    [Theory, EachDatabase]
    public async Task Of_many_wrong_passwords_at_once_each_counts_and_all_are_answered_like_those_of_nobody(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await AddAccountAsync(slice);

        var answers = await AtOnceAsync(slice, 20, Ada, "wrong");

        Assert.All(answers, answer => Assert.Null(answer.AccountId));
        Assert.All(await AtOnceAsync(slice, 20, "nobody@example.org", "wrong"), answer => Assert.Null(answer.AccountId));
        Assert.Null((await slice.SendAsync(new SignIn.Command(Ada, Password))).AccountId);
        slice.Clock.Set(DateTime.UtcNow + AccountsSetup.Rest + TimeSpan.FromSeconds(10));
        Assert.NotNull((await slice.SendAsync(new SignIn.Command(Ada, Password))).AccountId);
    }

    [Theory, EachDatabase]
    public async Task Of_many_right_passwords_at_once_all_sign_in(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var id = await AddAccountAsync(slice);
        for (var attempt = 1; attempt < AccountsSetup.AttemptsBeforeRest; attempt++)
        {
            await slice.SendAsync(new SignIn.Command(Ada, "wrong"));
        }

        var answers = await AtOnceAsync(slice, 8, Ada, Password);

        Assert.All(answers, answer => Assert.Equal(id, answer.AccountId));
        // A right password forgives the wrong ones before it.
        await slice.SendAsync(new SignIn.Command(Ada, "wrong"));
        Assert.NotNull((await slice.SendAsync(new SignIn.Command(Ada, Password))).AccountId);
    }

    [Theory, EachDatabase]
    public async Task A_wrong_present_password_counts_like_one_at_signing_in(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        slice.User.Id = await AddAccountAsync(slice);
        slice.User.IsOperator = false;

        for (var attempt = 0; attempt < AccountsSetup.AttemptsBeforeRest; attempt++)
        {
            Assert.False((await slice.SendAsync(new SetPassword.Command("wrong", "a brand new password"))).IsSet);
        }

        Assert.False((await slice.SendAsync(new SetPassword.Command(Password, "a brand new password"))).IsSet);
        Assert.Null((await slice.SendAsync(new SignIn.Command(Ada, Password))).AccountId);
    }

    private static async Task<SignIn.Result[]> AtOnceAsync(Slice slice, int times, string email, string password) =>
        await Task.WhenAll(Enumerable.Range(0, times).Select(_ => Task.Run(() => slice.SendAsync(new SignIn.Command(email, password)))));

    private static Task<Guid> AddAccountAsync(Slice slice) => slice.ScopedAsync(async services =>
    {
        var account = new Account { UserName = Ada, Email = Ada, DisplayName = "Ada", CreatedAt = DateTime.UtcNow };
        Assert.True((await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password)).Succeeded);
        return account.Id;
    });
}
