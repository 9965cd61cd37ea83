using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class HostAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Accounts",
                table: "Hosts",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Latin1_General_100_BIN2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Accounts",
                table: "Hosts");
        }
    }
}
