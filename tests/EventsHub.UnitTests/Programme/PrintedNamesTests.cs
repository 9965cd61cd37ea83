using EventsHub.Programme.Domain;

namespace EventsHub.UnitTests.Programme;

public sealed class PrintedNamesTests
{
    [Theory]
    [InlineData("Ana Sample", "Ana Sample")]
    [InlineData("Ana Sample, Kim Sample and Sam Sample", "Ana Sample|Kim Sample|Sam Sample")]
    [InlineData("Ana Sample & Kim Sample; Sam Sample", "Ana Sample|Kim Sample|Sam Sample")]
    [InlineData("Ana Sample et Kim Sample und Sam Sample y Eva Sample", "Ana Sample|Kim Sample|Sam Sample|Eva Sample")]
    [InlineData("Sandor Andersen", "Sandor Andersen")]
    [InlineData("Randy Sande And Kim Andet", "Randy Sande|Kim Andet")]
    [InlineData("Kim Sample, Jr., Ana Sample, PhD", "Kim Sample, Jr.|Ana Sample, PhD")]
    [InlineData("Ana Sample (Institute of Samples, Paris and Lyon), Kim Sample", "Ana Sample (Institute of Samples, Paris and Lyon)|Kim Sample")]
    [InlineData("見本花子、見本太郎", "見本花子|見本太郎")]
    [InlineData("Ana Sample, ana sample", "Ana Sample")]
    [InlineData(" , ; ", "")]
    [InlineData(null, "")]
    public void Names_are_parted_between_and_not_inside_words(string? text, string names) => Assert.Equal(names, string.Join('|', PrintedNames.Of(text)));
}
