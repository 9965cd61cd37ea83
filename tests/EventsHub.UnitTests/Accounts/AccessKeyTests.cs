using EventsHub.Accounts.Domain;
using EventsHub.Kernel.Domain;

namespace EventsHub.UnitTests.Accounts;

public sealed class AccessKeyTests
{
    private static readonly DateTime Morning = new(2027, 6, 4, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_key_works_until_its_last_day_is_over_in_Hawaii_too()
    {
        var (key, _) = AccessKey.Make(HolderKind.Device, "Door", Guid.NewGuid(), Morning, new(2027, 6, 7));

        // Ten in the evening of the seventh in Honolulu is eight in the morning of the eighth in UTC.
        Assert.True(key.ExpiresAt > new DateTime(2027, 6, 8, 8, 0, 0, DateTimeKind.Utc));
        Assert.Equal(new(2027, 6, 7), key.LastDay);
    }

    [Theory, InlineData(3), InlineData(4)]
    public void A_day_that_it_still_is_somewhere_can_be_the_last(int day) =>
        Assert.Equal(new(2027, 6, day), AccessKey.Make(HolderKind.Token, "Statistics", Guid.NewGuid(), Morning, new(2027, 6, day)).Key.LastDay);

    [Fact]
    public void A_day_that_is_over_everywhere_cannot() =>
        Assert.Equal("key.last-day", Assert.Throws<DomainRuleException>(() => AccessKey.Make(HolderKind.Token, "Statistics", Guid.NewGuid(), Morning, new(2027, 6, 2))).Code);
}
