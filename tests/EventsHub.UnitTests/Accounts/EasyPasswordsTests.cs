using EventsHub.Accounts.Domain;

namespace EventsHub.UnitTests.Accounts;

public sealed class EasyPasswordsTests
{
    [Theory]
    [InlineData("passwordpassword")]
    [InlineData("Password 1234")]
    [InlineData("P@ssw0rd-P@ssw0rd")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("123456789012345")]
    [InlineData("098765432109")]
    [InlineData("qwertyuiop123")]
    [InlineData("azertyuiopqsdf")]
    [InlineData("motdepassemotdepasse")]
    [InlineData("welcome admin 2030")]
    [InlineData("ada.lovelace2030")]
    public void What_everybody_tries_first_is_easy(string password) => Assert.True(EasyPasswords.IsEasy(password, "ada.lovelace"));

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("a brand new password")]
    [InlineData("8fK2-pQ9x-Lm4z")]
    [InlineData("正しい馬の電池とホチキス")]
    [InlineData("trois petits chats gris")]
    public void A_few_words_of_one_s_own_are_not(string password) => Assert.False(EasyPasswords.IsEasy(password, "ada.lovelace"));
}
